-- What has happened in a case since it was filed. Lines are added and never changed; a line may put the day of an
-- earlier one right. Cases from before have an empty journal.
create table case_entry (
    case_id varchar(36) not null references case_file,
    entry_no int not null,
    event_code varchar(40) not null,
    act clob not null,
    counts_from date not null,
    stage_after varchar(40) not null,
    taken_by varchar(36) not null,
    recorded_at timestamp not null,
    corrects_no int,
    correction_reason varchar(4000),
    primary key (case_id, entry_no),
    constraint case_entry_numbered check (entry_no >= 1),
    constraint case_entry_corrects check (
        (corrects_no is null and correction_reason is null)
        or (corrects_no >= 1 and corrects_no < entry_no and correction_reason is not null)),
    constraint case_entry_of foreign key (case_id, corrects_no) references case_entry
);
-- Derby's triggers cannot signal, so the refusal is a division by zero.
create trigger case_entry_stays no cascade before update on case_entry
    referencing old as was for each row mode db2sql
    values 1 / (case when was.entry_no >= 1 then 0 else 1 end);
create trigger case_entry_is_kept no cascade before delete on case_entry
    referencing old as was for each row mode db2sql
    values 1 / (case when was.entry_no >= 1 then 0 else 1 end);

alter table case_file drop constraint case_file_stage;
alter table case_file add constraint case_file_stage check (stage in (
    'TRANSFERRED_ADMIN', 'INVESTIGATING', 'SUSPENDED', 'TERMINATED', 'CRIME_ASSESSING', 'TRANSFERRED_CRIMINAL',
    'REVIEWING', 'NOTICE_APPROVAL', 'NOTICE_SERVING', 'NOTICE_SERVED', 'DEFENCE_REVIEW', 'HEARING',
    'LEGAL_REVIEW_AFTER_HEARING', 'DECISION_PENDING', 'COLLECTIVE_DISCUSSION', 'DECIDED', 'NO_PENALTY', 'EXECUTING',
    'INSTALMENT', 'OVERDUE', 'DEMAND', 'COURT_ENFORCEMENT', 'COURT_ENDED', 'EXECUTED', 'CLOSED', 'ARCHIVED'));
insert into tally (kind, state, counted) values
    ('case_file', 'TRANSFERRED_ADMIN', 0),
    ('case_file', 'SUSPENDED', 0),
    ('case_file', 'TERMINATED', 0),
    ('case_file', 'CRIME_ASSESSING', 0),
    ('case_file', 'TRANSFERRED_CRIMINAL', 0),
    ('case_file', 'REVIEWING', 0),
    ('case_file', 'NOTICE_APPROVAL', 0),
    ('case_file', 'NOTICE_SERVING', 0),
    ('case_file', 'NOTICE_SERVED', 0),
    ('case_file', 'DEFENCE_REVIEW', 0),
    ('case_file', 'HEARING', 0),
    ('case_file', 'LEGAL_REVIEW_AFTER_HEARING', 0),
    ('case_file', 'DECISION_PENDING', 0),
    ('case_file', 'COLLECTIVE_DISCUSSION', 0),
    ('case_file', 'DECIDED', 0),
    ('case_file', 'NO_PENALTY', 0),
    ('case_file', 'EXECUTING', 0),
    ('case_file', 'INSTALMENT', 0),
    ('case_file', 'OVERDUE', 0),
    ('case_file', 'DEMAND', 0),
    ('case_file', 'COURT_ENFORCEMENT', 0),
    ('case_file', 'COURT_ENDED', 0),
    ('case_file', 'EXECUTED', 0),
    ('case_file', 'CLOSED', 0),
    ('case_file', 'ARCHIVED', 0);
