-- Versions of rules that the bureau set, and that a rule is shown once a day only.
create table rule_version (
    id varchar(80) not null primary key,
    rule_id varchar(64) not null,
    version_number int not null,
    camera varchar(64),
    sustained_s bigint not null,
    lapse_s bigint not null,
    merge_s bigint not null,
    persons int not null,
    owner varchar(200) not null,
    asked_at timestamp not null,
    reason varchar(1200) not null,
    state varchar(16) not null,
    trial_from timestamp,
    trial_to timestamp,
    trial_cameras int,
    trial_seen_s bigint,
    trial_unseen_s bigint,
    trial_fired int,
    trial_falses int,
    trial_removed int,
    trial_rights int,
    trial_lost int,
    approved_by varchar(200),
    force_from timestamp,
    replaced_at timestamp,
    version_no bigint not null default 0,
    constraint rule_version_once unique (rule_id, version_number),
    constraint rule_version_state check (
        (state = 'DRAFT' and trial_from is null and approved_by is null and force_from is null and replaced_at is null)
        or (state = 'REHEARSED' and trial_from is not null and approved_by is null and force_from is null
            and replaced_at is null)
        or (state = 'IN_FORCE' and trial_from is not null and approved_by is not null and force_from is not null
            and replaced_at is null)
        or (state = 'REPLACED' and replaced_at is not null
            and ((approved_by is null and force_from is null)
                or (trial_from is not null and approved_by is not null and force_from is not null)))),
    constraint rule_version_trial check (
        (trial_from is null and trial_to is null and trial_cameras is null and trial_seen_s is null
            and trial_unseen_s is null and trial_fired is null and trial_falses is null and trial_removed is null
            and trial_rights is null and trial_lost is null)
        or (trial_from is not null and trial_to is not null and trial_cameras is not null and trial_seen_s is not null
            and trial_unseen_s is not null and trial_fired is not null and trial_falses is not null
            and trial_removed is not null and trial_rights is not null and trial_lost is not null)),
    constraint rule_version_two_persons check (approved_by is null or approved_by <> owner)
);

create table rule_demotion (
    id varchar(80) not null primary key,
    rule_id varchar(64) not null,
    place_no int not null,
    demoted_at timestamp not null,
    right_count int not null,
    decided_count int not null,
    lifted_by varchar(200),
    lifted_at timestamp,
    lifted_reason varchar(1200),
    version_no bigint not null default 0,
    constraint rule_demotion_once unique (rule_id, place_no),
    constraint rule_demotion_lifted check (
        (lifted_by is null and lifted_at is null and lifted_reason is null)
        or (lifted_by is not null and lifted_at is not null and lifted_reason is not null))
);
