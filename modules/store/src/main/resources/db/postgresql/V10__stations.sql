-- Several stations may share one database. A row that people change carries how often it was changed, so that nobody
-- writes over what he has not seen.
alter table alarm add column version_no bigint not null default 0;
alter table lead add column version_no bigint not null default 0;
alter table case_file add column version_no bigint not null default 0;
alter table document add column version_no bigint not null default 0;
alter table pharmacy add column version_no bigint not null default 0;

-- A camera is watched by the station that holds its lease; times are those of the database's machine. The term grows
-- with every change of hands.
create table camera_lease (
    camera varchar(64) not null primary key,
    station varchar(100) not null,
    taken_at timestamp not null,
    until_time timestamp not null,
    term_no bigint not null
);
create index camera_lease_of on camera_lease (station, camera);

-- How many there are: counting reads every row, so the number is kept by the table itself. A new state needs its row.
create table tally (
    kind varchar(40) not null,
    state varchar(40) not null,
    counted bigint not null,
    primary key (kind, state)
);
insert into tally (kind, state, counted)
    select 'alarm', 'RAISED', count(*) from alarm where state = 'RAISED';
insert into tally (kind, state, counted)
    select 'alarm', 'CONFIRMED', count(*) from alarm where state = 'CONFIRMED';
insert into tally (kind, state, counted)
    select 'alarm', 'CORRECTED_REMOTELY', count(*) from alarm where state = 'CORRECTED_REMOTELY';
insert into tally (kind, state, counted)
    select 'alarm', 'NEEDS_ON_SITE', count(*) from alarm where state = 'NEEDS_ON_SITE';
insert into tally (kind, state, counted)
    select 'alarm', 'DISMISSED', count(*) from alarm where state = 'DISMISSED';
insert into tally (kind, state, counted)
    select 'alarm', 'INSUFFICIENT', count(*) from alarm where state = 'INSUFFICIENT';
insert into tally (kind, state, counted)
    select 'lead', 'CLUE_REGISTERED', count(*) from lead where state = 'CLUE_REGISTERED';
insert into tally (kind, state, counted)
    select 'lead', 'CLUE_VERIFYING', count(*) from lead where state = 'CLUE_VERIFYING';
insert into tally (kind, state, counted)
    select 'lead', 'FILING_PENDING', count(*) from lead where state = 'FILING_PENDING';
insert into tally (kind, state, counted)
    select 'lead', 'FILED', count(*) from lead where state = 'FILED';
insert into tally (kind, state, counted)
    select 'lead', 'NOT_FILED', count(*) from lead where state = 'NOT_FILED';
insert into tally (kind, state, counted)
    select 'lead', 'CLUE_CLOSED', count(*) from lead where state = 'CLUE_CLOSED';
insert into tally (kind, state, counted)
    select 'lead', 'TRANSFERRED_ADMIN', count(*) from lead where state = 'TRANSFERRED_ADMIN';
insert into tally (kind, state, counted)
    select 'case_file', 'INVESTIGATING', count(*) from case_file where stage = 'INVESTIGATING';
insert into tally (kind, state, counted)
    select 'document', 'DRAFT', count(*) from document where state = 'DRAFT';
insert into tally (kind, state, counted)
    select 'document', 'ISSUED', count(*) from document where state = 'ISSUED';
insert into tally (kind, state, counted) select 'evidence', '*', count(*) from evidence;
create function tally_keep() returns trigger language plpgsql as $$
declare
    was text := case when tg_op = 'INSERT' then null when tg_argv[0] = '*' then '*' else to_jsonb(old) ->> tg_argv[0] end;
    becomes text := case when tg_op = 'DELETE' then null when tg_argv[0] = '*' then '*' else to_jsonb(new) ->> tg_argv[0] end;
begin
    if was is distinct from becomes then
        update tally set counted = counted - 1 where kind = tg_table_name and state = was;
        update tally set counted = counted + 1 where kind = tg_table_name and state = becomes;
    end if;
    return null;
end
$$;
create trigger alarm_tally after insert or update or delete on alarm for each row execute function tally_keep('state');
create trigger lead_tally after insert or update or delete on lead for each row execute function tally_keep('state');
create trigger case_file_tally after insert or update or delete on case_file for each row execute function tally_keep('stage');
create trigger document_tally after insert or update or delete on document for each row execute function tally_keep('state');
create trigger evidence_tally after insert or update or delete on evidence for each row execute function tally_keep('*');
