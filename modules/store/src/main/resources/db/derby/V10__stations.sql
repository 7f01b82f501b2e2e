-- Several stations may share one database. A row that people change carries how often it was changed, so that nobody
-- writes over what he has not seen.
alter table alarm add column version_no bigint not null default 0;
alter table lead add column version_no bigint not null default 0;
alter table case_file add column version_no bigint not null default 0;
-- Derby fills a new column by an update, which the guard of issued documents refuses.
drop trigger document_issued_stays;
alter table document add column version_no bigint not null default 0;
create trigger document_issued_stays no cascade before update on document
    referencing old as was for each row mode db2sql
    values 1 / (case when was.state = 'ISSUED' then 0 else 1 end);
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
create trigger alarm_tally_new after insert on alarm referencing new as now for each row mode db2sql
    update tally set counted = counted + 1 where kind = 'alarm' and state = now.state;
create trigger alarm_tally_gone after delete on alarm referencing old as was for each row mode db2sql
    update tally set counted = counted - 1 where kind = 'alarm' and state = was.state;
create trigger alarm_tally_from after update of state on alarm referencing old as was new as now for each row mode db2sql
    when (was.state <> now.state)
    update tally set counted = counted - 1 where kind = 'alarm' and state = was.state;
create trigger alarm_tally_to after update of state on alarm referencing old as was new as now for each row mode db2sql
    when (was.state <> now.state)
    update tally set counted = counted + 1 where kind = 'alarm' and state = now.state;
create trigger lead_tally_new after insert on lead referencing new as now for each row mode db2sql
    update tally set counted = counted + 1 where kind = 'lead' and state = now.state;
create trigger lead_tally_gone after delete on lead referencing old as was for each row mode db2sql
    update tally set counted = counted - 1 where kind = 'lead' and state = was.state;
create trigger lead_tally_from after update of state on lead referencing old as was new as now for each row mode db2sql
    when (was.state <> now.state)
    update tally set counted = counted - 1 where kind = 'lead' and state = was.state;
create trigger lead_tally_to after update of state on lead referencing old as was new as now for each row mode db2sql
    when (was.state <> now.state)
    update tally set counted = counted + 1 where kind = 'lead' and state = now.state;
create trigger case_file_tally_new after insert on case_file referencing new as now for each row mode db2sql
    update tally set counted = counted + 1 where kind = 'case_file' and state = now.stage;
create trigger case_file_tally_gone after delete on case_file referencing old as was for each row mode db2sql
    update tally set counted = counted - 1 where kind = 'case_file' and state = was.stage;
create trigger case_file_tally_from after update of stage on case_file referencing old as was new as now for each row mode db2sql
    when (was.stage <> now.stage)
    update tally set counted = counted - 1 where kind = 'case_file' and state = was.stage;
create trigger case_file_tally_to after update of stage on case_file referencing old as was new as now for each row mode db2sql
    when (was.stage <> now.stage)
    update tally set counted = counted + 1 where kind = 'case_file' and state = now.stage;
create trigger document_tally_new after insert on document referencing new as now for each row mode db2sql
    update tally set counted = counted + 1 where kind = 'document' and state = now.state;
create trigger document_tally_gone after delete on document referencing old as was for each row mode db2sql
    update tally set counted = counted - 1 where kind = 'document' and state = was.state;
create trigger document_tally_from after update of state on document referencing old as was new as now for each row mode db2sql
    when (was.state <> now.state)
    update tally set counted = counted - 1 where kind = 'document' and state = was.state;
create trigger document_tally_to after update of state on document referencing old as was new as now for each row mode db2sql
    when (was.state <> now.state)
    update tally set counted = counted + 1 where kind = 'document' and state = now.state;
create trigger evidence_tally_new after insert on evidence referencing new as now for each row mode db2sql
    update tally set counted = counted + 1 where kind = 'evidence';
create trigger evidence_tally_gone after delete on evidence referencing old as was for each row mode db2sql
    update tally set counted = counted - 1 where kind = 'evidence';
