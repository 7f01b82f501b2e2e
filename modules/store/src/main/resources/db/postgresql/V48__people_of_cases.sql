-- The people of a case. Lines are added and never changed: a line may take an earlier one back. The number of an identity
-- paper lies in a table of its own, which no list reads; beside the name stands only what may be shown.
create table people_file (
    case_id varchar(36) not null references case_file,
    version_no bigint not null default 0,
    primary key (case_id)
);
create table people_line (
    case_id varchar(36) not null references people_file,
    line_no int not null,
    part varchar(40),
    person_name varchar(200),
    phone varchar(40),
    address varchar(800),
    paper_kind varchar(40),
    seen_by varchar(36),
    seen_on date,
    number_shown varchar(40) not null,
    authority_paper varchar(800),
    authority_scope varchar(40),
    authority_of varchar(40),
    reverses_no int,
    reversal_reason varchar(4000),
    entered_by varchar(36) not null,
    recorded_at timestamp not null,
    primary key (case_id, line_no),
    constraint people_line_numbered check (line_no >= 1),
    constraint people_line_part check (part in (
        'PARTY', 'REPRESENTATIVE', 'AGENT', 'EYEWITNESS', 'WITNESS', 'THIRD_PARTY')),
    constraint people_line_named check (
        (part is null and person_name is null and phone is null and address is null and paper_kind is null
            and authority_paper is null and reverses_no is not null)
        or (part is not null and person_name is not null and phone is not null and address is not null)),
    constraint people_line_seen check (
        (paper_kind is null and seen_by is null and seen_on is null)
        or (paper_kind in ('RESIDENT_CARD', 'PASSPORT', 'PERMIT', 'OTHER')
            and seen_by is not null and seen_on is not null)),
    constraint people_line_authority check (
        (authority_paper is null and authority_scope is null and authority_of is null)
        or (part = 'AGENT' and authority_paper is not null and authority_scope in ('GENERAL', 'SPECIAL')
            and authority_of in ('PARTY', 'THIRD_PARTY'))),
    constraint people_line_reverses check (
        (reverses_no is null and reversal_reason is null)
        or (reverses_no >= 1 and reverses_no < line_no and reversal_reason is not null)),
    constraint people_line_back foreign key (case_id, reverses_no) references people_line
);
create table people_number (
    case_id varchar(36) not null,
    line_no int not null,
    paper_number varchar(40) not null,
    primary key (case_id, line_no),
    constraint people_number_line foreign key (case_id, line_no) references people_line
);
create function people_line_stays() returns trigger language plpgsql as $$
begin
    raise exception 'a line of people stays as it is' using errcode = '23514', constraint = 'people_line_stays';
end
$$;
create trigger people_line_stays before update on people_line
    for each row execute function people_line_stays();
create trigger people_line_is_kept before delete on people_line
    for each row execute function people_line_stays();
create trigger people_line_not_emptied before truncate on people_line
    for each statement execute function people_line_stays();
create trigger people_number_stays before update on people_number
    for each row execute function people_line_stays();
create trigger people_number_is_kept before delete on people_number
    for each row execute function people_line_stays();
create trigger people_number_not_emptied before truncate on people_number
    for each statement execute function people_line_stays();
