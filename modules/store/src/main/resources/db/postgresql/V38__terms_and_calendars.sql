-- That a deadline of a lead or case ran out, and what follows by law; no row is ever changed or taken away.
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
create function term_ran_out_stays() returns trigger language plpgsql as $$
begin
    raise exception 'a note stays as it is' using errcode = '23514', constraint = 'term_ran_out_stays';
end
$$;
create trigger term_ran_out_stays before update on term_ran_out
    for each row execute function term_ran_out_stays();
create trigger term_ran_out_is_kept before delete on term_ran_out
    for each row execute function term_ran_out_stays();
create trigger term_ran_out_not_emptied before truncate on term_ran_out
    for each statement execute function term_ran_out_stays();

-- Calendars that people took in, as they came; the newest of a layer and year counts, and no row is ever changed or
-- taken away.
create table calendar_file (
    layer varchar(16) not null,
    calendar_year int not null,
    file_no int not null,
    content text not null,
    taken_by varchar(200) not null,
    taken_at timestamp not null,
    primary key (layer, calendar_year, file_no)
);
create function calendar_file_stays() returns trigger language plpgsql as $$
begin
    raise exception 'a calendar stays as it is' using errcode = '23514', constraint = 'calendar_file_stays';
end
$$;
create trigger calendar_file_stays before update on calendar_file
    for each row execute function calendar_file_stays();
create trigger calendar_file_is_kept before delete on calendar_file
    for each row execute function calendar_file_stays();
create trigger calendar_file_not_emptied before truncate on calendar_file
    for each statement execute function calendar_file_stays();
