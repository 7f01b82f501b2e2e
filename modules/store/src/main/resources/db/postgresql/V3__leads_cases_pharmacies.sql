-- A lead or case is one row that follows its state; who did what is in the audit chain. Identifiers are time-ordered
-- (RFC 9562, version 7), so their order is that of registration; Derby never walks an index backwards, so the newest
-- first have a descending index of their own.

create table pharmacy (
    id varchar(36) not null primary key,
    name varchar(1000) not null,
    credit_code varchar(18) not null,
    licence_number varchar(200) not null,
    address varchar(2000) not null,
    legal_representative varchar(400) not null,
    phone varchar(200) not null,
    area_code varchar(12) not null,
    area_name varchar(400) not null
);
create unique index pharmacy_credit_code on pharmacy (credit_code);

create table pharmacist (
    id varchar(36) not null primary key,
    name varchar(400) not null,
    registration_number varchar(200) not null,
    category varchar(40) not null,
    pharmacy_id varchar(36) not null references pharmacy,
    valid_until date not null,
    constraint pharmacist_category check (category in ('PHARMACY', 'CHINESE_MEDICINE', 'BOTH'))
);
create index pharmacist_of on pharmacist (pharmacy_id, name, id);

create table camera_asset (
    code varchar(64) not null primary key,
    pharmacy_id varchar(36) not null references pharmacy,
    place varchar(1000) not null,
    model varchar(1000) not null
);
create unique index camera_asset_of on camera_asset (pharmacy_id, code);

create table device_paper (
    camera_code varchar(64) not null references camera_asset,
    item varchar(40) not null,
    paper varchar(4000) not null,
    primary key (camera_code, item),
    constraint device_paper_item check (item in (
        'AUTHORISING_PROVISION', 'LEGAL_REVIEW', 'TECHNICAL_REVIEW', 'PLACE_PUBLISHED', 'SIGN_AT_PLACE'))
);

-- The station's range of each register. Its row is locked while a number is taken, also for the first of a year.
create table number_range (
    register_code varchar(40) not null primary key,
    lowest bigint not null,
    highest bigint not null,
    constraint number_range_sound check (lowest >= 1 and highest >= lowest)
);
insert into number_range (register_code, lowest, highest) values ('LEAD', 1, 999999), ('CASE', 1, 999999);

create table number_taken (
    register_code varchar(40) not null references number_range,
    number_year int not null,
    last_no bigint not null,
    primary key (register_code, number_year)
);

create table lead (
    id varchar(36) not null primary key,
    state varchar(40) not null,
    number_year int not null,
    number_sequence bigint not null,
    source varchar(40) not null,
    origin_reference varchar(400) not null,
    description varchar(20000) not null,
    found_on date not null,
    pharmacy_id varchar(36) not null,
    registrar varchar(36) not null,
    registered_at timestamp not null,
    verify_ordered_by varchar(36),
    verify_started_at timestamp,
    extension_reason varchar(20000),
    extension_by varchar(36),
    extension_at timestamp,
    applied_by varchar(36),
    applied_at timestamp,
    cause varchar(4000),
    findings varchar(20000),
    conditions_met varchar(400),
    conduct_ended date,
    harmed_life boolean,
    case_id varchar(36),
    not_filed_ground varchar(40),
    receiver varchar(4000),
    ended_reason varchar(20000),
    ended_by varchar(36),
    ended_at timestamp,
    constraint lead_state check (state in (
        'CLUE_REGISTERED', 'CLUE_VERIFYING', 'FILING_PENDING', 'FILED', 'NOT_FILED', 'CLUE_CLOSED',
        'TRANSFERRED_ADMIN')),
    constraint lead_verification check ((state = 'CLUE_REGISTERED') = (verify_started_at is null)),
    constraint lead_application check (
        (state in ('FILING_PENDING', 'FILED', 'NOT_FILED')) = (applied_at is not null)),
    constraint lead_filed check ((state = 'FILED') = (case_id is not null)),
    constraint lead_ground check ((state = 'NOT_FILED') = (not_filed_ground is not null)),
    constraint lead_receiver check ((state = 'TRANSFERRED_ADMIN') = (receiver is not null)),
    constraint lead_ending check (
        (state in ('NOT_FILED', 'CLUE_CLOSED', 'TRANSFERRED_ADMIN')) = (ended_at is not null))
);
create unique index lead_newest on lead (id desc);
-- One source becomes one lead, whatever the program above believes.
create unique index lead_origin on lead (origin_reference);
create unique index lead_number on lead (number_year, number_sequence);

create table lead_evidence (
    lead_id varchar(36) not null references lead,
    place_no int not null,
    evidence_id varchar(36) not null references evidence,
    primary key (lead_id, place_no)
);

create table lead_officer (
    lead_id varchar(36) not null references lead,
    place_no int not null,
    person_id varchar(36) not null,
    name varchar(400) not null,
    badge varchar(200) not null,
    primary key (lead_id, place_no)
);

create table lead_stop (
    lead_id varchar(36) not null references lead,
    place_no int not null,
    stop_from date not null,
    stop_to date not null,
    reason varchar(200) not null,
    paper varchar(4000) not null,
    primary key (lead_id, place_no)
);

create table case_file (
    id varchar(36) not null primary key,
    stage varchar(40) not null,
    number_year int not null,
    number_sequence bigint not null,
    lead_id varchar(36) not null references lead,
    pharmacy_id varchar(36) not null,
    cause varchar(4000) not null,
    filed_on date not null,
    approver varchar(36) not null,
    recorded_at timestamp not null,
    constraint case_file_stage check (stage in ('INVESTIGATING'))
);
create unique index case_file_newest on case_file (id desc);
create unique index case_file_lead on case_file (lead_id);
create unique index case_file_number on case_file (number_year, number_sequence);
alter table lead add constraint lead_case foreign key (case_id) references case_file;

create table case_officer (
    case_id varchar(36) not null references case_file,
    place_no int not null,
    person_id varchar(36) not null,
    name varchar(400) not null,
    badge varchar(200) not null,
    primary key (case_id, place_no)
);
