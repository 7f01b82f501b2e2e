-- Exports of tills that stations read.
create table sales_source (
    id varchar(36) not null primary key,
    station varchar(100) not null,
    shop varchar(36) not null,
    title varchar(200) not null,
    table_file varchar(1000) not null,
    letters varchar(20) not null,
    separator_name varchar(20) not null,
    headings varchar(4000) not null,
    camera varchar(64),
    entered_by varchar(200) not null,
    entered_at timestamp not null,
    clock_ms bigint,
    clock_unsure_ms bigint,
    clock_by varchar(200),
    clock_at timestamp,
    ended_at timestamp,
    version_no bigint not null default 0,
    constraint sales_source_clock check (
        (clock_ms is null and clock_unsure_ms is null and clock_by is null and clock_at is null)
        or (clock_ms is not null and clock_unsure_ms is not null and clock_by is not null and clock_at is not null))
);

-- How far each was read, written with the lines themselves.
create table sales_place (
    source_id varchar(36) not null primary key references sales_source,
    generation bigint not null,
    byte_offset bigint not null,
    rows_read bigint not null,
    head_digest varchar(64) not null,
    tail_digest varchar(64) not null,
    skipping boolean not null
);

-- The lines. A buyer is a keyed digest, never a number.
create table sale_line (
    id varchar(36) not null primary key,
    source_id varchar(36) not null references sales_source,
    generation bigint not null,
    row_no bigint not null,
    line_digest varchar(64) not null,
    arrived_at timestamp not null,
    is_old boolean not null,
    shop varchar(36) not null,
    register_no varchar(200) not null,
    receipt_no varchar(200) not null,
    sold_at timestamp not null,
    product varchar(200) not null,
    approval_no varchar(200) not null,
    barcode varchar(200) not null,
    thousandths bigint not null,
    prescription boolean not null,
    ephedrine boolean not null,
    review_no varchar(200),
    buyer varchar(64),
    trace_code varchar(200),
    judged int not null check (judged between 0 and 2)
);
create index sale_line_same on sale_line (source_id, line_digest);
create index sale_line_judged on sale_line (source_id, judged, arrived_at);
create index sale_line_sold on sale_line (source_id, sold_at);
create index sale_line_receipt on sale_line (source_id, receipt_no, sold_at);
create index sale_line_buyer on sale_line (buyer, sold_at);
create index sale_line_trace on sale_line (trace_code, sold_at desc);
create index sale_line_arrived on sale_line (arrived_at);

-- Lines that could not be taken: where, and why, never what stood there.
create table sale_bad_row (
    source_id varchar(36) not null references sales_source,
    generation bigint not null,
    row_no bigint not null,
    column_name varchar(20),
    fault varchar(20) not null,
    arrived_at timestamp not null,
    primary key (source_id, generation, row_no)
);
create index sale_bad_row_newest on sale_bad_row (source_id, generation desc, row_no desc);

-- What rules found in the lines, and what became of its film.
create table sale_hit (
    id varchar(36) not null primary key,
    source_id varchar(36) not null references sales_source,
    rule_name varchar(20) not null,
    reason varchar(20) not null,
    occasion varchar(500) not null,
    rule_version int not null,
    shop varchar(36) not null,
    camera varchar(64),
    register_no varchar(200),
    receipt_no varchar(200),
    happened_at timestamp not null,
    thousandths bigint not null,
    found_at timestamp not null,
    film varchar(10) not null,
    film_from timestamp,
    alarm_id varchar(36),
    film_why varchar(20),
    constraint sale_hit_once unique (source_id, rule_name, reason, occasion),
    constraint sale_hit_film check (
        (film = 'WAITS' and film_from is not null and alarm_id is null and film_why is null)
        or (film = 'SEALED' and film_from is null and alarm_id is not null and film_why is null)
        or (film = 'NONE' and film_from is null and alarm_id is null and film_why is not null))
);
create index sale_hit_newest on sale_hit (found_at desc, id desc);
create index sale_hit_waiting on sale_hit (film, film_from);
