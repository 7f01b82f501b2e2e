-- That a deadline of a lead or case ran out, and what follows by law; no row is ever changed or taken away. Derby's triggers
-- cannot signal, so the refusal is a division by zero.
create table term_ran_out (
    matter_key varchar(64) not null,
    term_id varchar(64) not null,
    last_on date not null,
    from_on date not null,
    sentence varchar(64) not null,
    automatic boolean not null,
    recorded_at timestamp not null,
    primary key (matter_key, term_id, last_on)
);
create trigger term_ran_out_stays no cascade before update on term_ran_out
    referencing old as was for each row mode db2sql
    values 1 / (case when was.matter_key is not null then 0 else 1 end);
create trigger term_ran_out_is_kept no cascade before delete on term_ran_out
    referencing old as was for each row mode db2sql
    values 1 / (case when was.matter_key is not null then 0 else 1 end);

-- Calendars that people took in, as they came; the newest of a layer and year counts, and no row is ever changed or
-- taken away.
create table calendar_file (
    layer varchar(16) not null,
    calendar_year int not null,
    file_no int not null,
    content clob not null,
    taken_by varchar(200) not null,
    taken_at timestamp not null,
    primary key (layer, calendar_year, file_no)
);
create trigger calendar_file_stays no cascade before update on calendar_file
    referencing old as was for each row mode db2sql
    values 1 / (case when was.layer is not null then 0 else 1 end);
create trigger calendar_file_is_kept no cascade before delete on calendar_file
    referencing old as was for each row mode db2sql
    values 1 / (case when was.layer is not null then 0 else 1 end);
