-- A document is one row that follows its state; its sealed bytes lie in a file. What it states is text that only the
-- program's codec reads. Paths below the data folder are kept relative to it, so that the folder can be moved.

create table document (
    id varchar(36) not null primary key,
    matter varchar(200) not null,
    state varchar(40) not null,
    kind_no int not null,
    facts text not null,
    begun_at timestamp not null,
    saved_at timestamp not null,
    number_text varchar(400),
    file_path varchar(4000),
    sha256 varchar(64),
    sm3 varchar(64),
    byte_size bigint,
    constraint document_state check (state in ('DRAFT', 'ISSUED')),
    constraint document_sealed check (
        (state = 'ISSUED') = (file_path is not null)
        and (file_path is null) = (sha256 is null)
        and (file_path is null) = (sm3 is null)
        and (file_path is null) = (byte_size is null)),
    constraint document_number check (state = 'ISSUED' or number_text is null),
    -- No number is printed twice, whatever the program above believes.
    constraint document_number_once unique (kind_no, number_text)
);
create index document_of on document (matter, begun_at, id);

-- An issued document neither changes nor goes, whatever the program above believes.
create function document_issued_stays() returns trigger language plpgsql as $$
begin
    raise exception 'an issued document stays as it is' using errcode = '23514', constraint = 'document_issued_stays';
end
$$;
create trigger document_issued_stays before update on document
    for each row when (old.state = 'ISSUED') execute function document_issued_stays();
create trigger document_issued_is_kept before delete on document
    for each row when (old.state = 'ISSUED') execute function document_issued_stays();
create trigger document_not_emptied before truncate on document
    for each statement execute function document_issued_stays();

-- The station's range of each series; the row * holds for series without one of their own. It is always there and is
-- locked while a number is taken, also for the first of a year.
create table document_range (
    series varchar(200) not null primary key,
    lowest bigint not null,
    highest bigint not null,
    constraint document_range_sound check (lowest >= 1 and highest >= lowest)
);
insert into document_range (series, lowest, highest) values ('*', 1, 999999);

create table document_taken (
    series varchar(200) not null,
    number_year int not null,
    last_no bigint not null,
    primary key (series, number_year)
);

-- What was sent, with its canonical manifest.
create table package_sent (
    recipient varchar(64) not null,
    stream varchar(64) not null,
    sequence_no bigint not null,
    created_at timestamp not null,
    manifest_sha256 varchar(64) not null,
    manifest text not null,
    file_path varchar(4000) not null,
    sha256 varchar(64) not null,
    sm3 varchar(64) not null,
    byte_size bigint not null,
    primary key (recipient, stream, sequence_no)
);
-- Derby never walks an index backwards, so the last of a stream and the newest of all have descending indexes.
create unique index package_sent_last on package_sent (recipient, stream, sequence_no desc);
create unique index package_sent_manifest on package_sent (manifest_sha256);
create unique index package_sent_newest on package_sent (created_at desc, sequence_no desc, recipient, stream);
