-- Sittings of the summary procedure. Lines of a journal are added and never changed; the draft is what was typed and
-- is no step yet.
create table spot_case (
    id varchar(36) not null primary key,
    version_no bigint not null default 0,
    stage varchar(40) not null,
    pharmacy_id varchar(36) not null,
    lead_id varchar(36) references lead,
    found_on date not null,
    started_by varchar(36) not null,
    started_at timestamp not null,
    constraint spot_case_stage check (stage in (
        'ON_SITE', 'DECIDED', 'SERVED', 'FILED', 'GIVEN_OVER', 'DROPPED'))
);
create index spot_case_newest on spot_case (id desc);
create index spot_case_of_lead on spot_case (lead_id, id);

create table spot_officer (
    spot_id varchar(36) not null references spot_case,
    place_no int not null,
    person_id varchar(36) not null,
    name varchar(400) not null,
    badge varchar(200) not null,
    primary key (spot_id, place_no)
);

create table spot_entry (
    spot_id varchar(36) not null references spot_case,
    entry_no int not null,
    event_code varchar(40) not null,
    act text not null,
    counts_from date not null,
    taken_by varchar(36) not null,
    recorded_at timestamp not null,
    primary key (spot_id, entry_no),
    constraint spot_entry_numbered check (entry_no >= 1)
);

create table spot_draft (
    spot_id varchar(36) not null primary key references spot_case,
    typed text not null,
    saved_at timestamp not null
);

create function spot_entry_stays() returns trigger language plpgsql as $$
begin
    raise exception 'a line of a journal stays as it is' using errcode = '23514', constraint = 'spot_entry_stays';
end
$$;
create trigger spot_entry_stays before update on spot_entry
    for each row execute function spot_entry_stays();
create trigger spot_entry_is_kept before delete on spot_entry
    for each row execute function spot_entry_stays();
create trigger spot_entry_not_emptied before truncate on spot_entry
    for each statement execute function spot_entry_stays();
