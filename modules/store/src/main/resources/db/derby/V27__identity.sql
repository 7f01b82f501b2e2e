-- Whether faces may be compared at a shop, change by change: the newest holds, none is written over.
create table identity_switch (
    pharmacy_id varchar(36) not null references pharmacy,
    change_no bigint not null,
    allowed boolean not null,
    assessment varchar(500) not null,
    reason varchar(500) not null,
    changed_at timestamp not null,
    changed_by varchar(200) not null,
    primary key (pharmacy_id, change_no),
    constraint identity_switch_assessed check (allowed = false or assessment <> '')
);

-- Consent and encrypted template; the key lies in no table. What has ended has no template.
create table identity_enrolment (
    id varchar(36) not null primary key,
    pharmacist_id varchar(36) not null references pharmacist,
    pharmacy_id varchar(36) not null references pharmacy,
    notice varchar(64) not null,
    purpose varchar(4000) not null,
    consent_way varchar(16) not null,
    document varchar(200) not null,
    until_day date not null,
    enrolled_at timestamp not null,
    enrolled_by varchar(200) not null,
    template varchar(16000),
    samples int not null,
    model varchar(64) not null,
    ended_at timestamp,
    ended_by varchar(200),
    ended_why varchar(16),
    ended_note varchar(4000),
    constraint identity_enrolment_ended check (
        (ended_at is null and ended_by is null and ended_why is null and ended_note is null
            and template is not null)
        or (ended_at is not null and ended_by is not null and ended_why is not null and ended_note is not null
            and template is null))
);
create index identity_enrolment_of on identity_enrolment (pharmacy_id, enrolled_at desc, id desc);

create table roll_call (
    id varchar(36) not null primary key,
    pharmacy_id varchar(36) not null references pharmacy,
    spot varchar(64),
    announced_at timestamp not null,
    announced_by varchar(200) not null,
    expected varchar(16000) not null,
    closed_at timestamp,
    closed_by varchar(200),
    constraint roll_call_closed check (
        (closed_at is null and closed_by is null) or (closed_at is not null and closed_by is not null))
);
create index roll_call_of on roll_call (pharmacy_id, announced_at desc, id desc);

create table roll_answer (
    call_id varchar(36) not null references roll_call,
    answer_no int not null,
    answered_at timestamp not null,
    taken_by varchar(200) not null,
    finding varchar(16) not null,
    pharmacist_id varchar(36) references pharmacist,
    distance double,
    why varchar(16),
    certificate varchar(200),
    still_id varchar(36),
    primary key (call_id, answer_no),
    constraint roll_answer_finding check (
        (finding = 'ACCEPTED' and pharmacist_id is not null and distance is not null and why is null
            and certificate is null and still_id is null)
        or (finding = 'OTHER' and pharmacist_id is null and distance is not null and why is null
            and certificate is null and still_id is null)
        or (finding = 'UNIDENTIFIED' and pharmacist_id is null and distance is null and why is not null
            and certificate is null and still_id is null)
        or (finding = 'CARD' and pharmacist_id is not null and distance is null and why is null
            and certificate is not null and still_id is null)
        or (finding = 'VIDEO' and pharmacist_id is not null and distance is null and why is null
            and certificate is null and still_id is not null))
);
