-- Accounts: why a password must be changed, those before it, how a lock-out is watched, closed accounts, certificates.
alter table account add column password_set_at timestamp;
alter table account add column must_change_why varchar(40);
alter table account add column lock_watch varchar(80);
alter table account add column lock_shown bigint;
alter table account add column lock_left bigint;
alter table account add column closed_at timestamp;
alter table account add column closed_why varchar(40);
alter table account add column certificate_sha256 varchar(64);
alter table account add column open_since timestamp;
update account set password_set_at = current_timestamp, open_since = current_timestamp;
update account set must_change_why = 'FIRST' where must_change;
-- Half an hour is the longest lock-out that the program has given so far; its watch begins anew.
update account set lock_watch = '', lock_shown = 0, lock_left = 1800000000000 where locked_until is not null;
alter table account add constraint account_must_change check (must_change = (must_change_why is not null));
alter table account add constraint account_lock check ((locked_until is null) = (lock_watch is null)
    and (locked_until is null) = (lock_shown is null) and (locked_until is null) = (lock_left is null));
alter table account add constraint account_closed check ((closed_at is null) = (closed_why is null));

create table password_before (
    person_id varchar(36) not null references person,
    place_no int not null,
    password_hash varchar(1000) not null,
    primary key (person_id, place_no)
);

create table person_area (
    person_id varchar(36) not null references person,
    area_code varchar(12) not null,
    primary key (person_id, area_code)
);

-- What was typed as a name that nobody has is not kept, only one of 65536 numbers.
create table stranger (
    bucket int not null primary key,
    failures int not null,
    locked_until timestamp,
    lock_watch varchar(80),
    lock_shown bigint,
    lock_left bigint,
    constraint stranger_lock check ((locked_until is null) = (lock_watch is null)
        and (locked_until is null) = (lock_shown is null) and (locked_until is null) = (lock_left is null))
);

-- Legal review has a role of its own beside the review of cases.
update person_role set role_code = 'LEGAL_REVIEWER' where role_code = 'REVIEWER';

-- Somebody proposes a person's roles and areas, somebody else approves them. Identifiers are time-ordered
-- (RFC 9562, version 7).
create table role_change (
    id varchar(36) not null primary key,
    person_id varchar(36) not null references person,
    reason varchar(20000) not null,
    proposer varchar(36) not null,
    proposed_at timestamp not null,
    state varchar(40) not null,
    decided_by varchar(36),
    decided_at timestamp,
    decision_reason varchar(20000) not null,
    constraint role_change_state check (state in ('PENDING', 'APPROVED', 'REJECTED')),
    constraint role_change_decided check ((state = 'PENDING') = (decided_by is null)
        and (state = 'PENDING') = (decided_at is null)),
    -- Nobody approves what he proposed, and nobody grants himself, whatever the program above believes.
    constraint role_change_two check (decided_by <> proposer or state = 'REJECTED'),
    constraint role_change_other check (person_id <> proposer and (person_id <> decided_by or state = 'REJECTED'))
);
create unique index role_change_newest on role_change (id desc);
create unique index role_change_by_state on role_change (state, id desc);

create table role_change_role (
    change_id varchar(36) not null references role_change,
    role_code varchar(100) not null,
    primary key (change_id, role_code)
);

create table role_change_area (
    change_id varchar(36) not null references role_change,
    area_code varchar(12) not null,
    primary key (change_id, area_code)
);
