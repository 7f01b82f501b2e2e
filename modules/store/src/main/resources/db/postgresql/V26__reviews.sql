-- What people did about alarms, step by step. No step is ever changed or taken away.
create table alarm_step (
    alarm_id varchar(36) not null references alarm,
    step_no int not null,
    act varchar(40) not null,
    person varchar(36) not null,
    done_at timestamp not null,
    remark varchar(20000) not null,
    reason varchar(200) not null,
    corrects int,
    why varchar(20000),
    primary key (alarm_id, step_no),
    constraint alarm_step_corrected_once unique (alarm_id, corrects),
    constraint alarm_step_before foreign key (alarm_id, corrects) references alarm_step,
    constraint alarm_step_order check (step_no >= 1 and (corrects is null or corrects < step_no)),
    constraint alarm_step_why check ((corrects is null) = (why is null)),
    constraint alarm_step_taken_back check (act <> 'TAKEN_BACK' or corrects is not null)
);
-- Decisions and first opinions from before there were steps.
insert into alarm_step (alarm_id, step_no, act, person, done_at, remark, reason)
    select id, 1, 'OPINION', opinion_by, opinion_at, coalesce(opinion_remark, ''), '' from alarm where opinion_by is not null;
insert into alarm_step (alarm_id, step_no, act, person, done_at, remark, reason)
    select id, case when opinion_by is null then 1 else 2 end,
        case state when 'CORRECTED_REMOTELY' then 'CORRECTED' when 'NEEDS_ON_SITE' then 'ON_SITE' else state end,
        decided_by, decided_at, coalesce(decided_remark, ''), coalesce(dismissal_reason, '')
    from alarm where decided_by is not null;
create function alarm_step_stays() returns trigger language plpgsql as $$
begin
    raise exception 'a step of a review stays as it is' using errcode = '23514', constraint = 'alarm_step_stays';
end
$$;
create trigger alarm_step_stays before update on alarm_step
    for each row execute function alarm_step_stays();
create trigger alarm_step_is_kept before delete on alarm_step
    for each row execute function alarm_step_stays();
create trigger alarm_step_not_emptied before truncate on alarm_step
    for each statement execute function alarm_step_stays();

-- A lead is made of a confirmed alarm only, and what became a lead stays confirmed, whoever was first.
create function lead_of_confirmed() returns trigger language plpgsql as $$
begin
    if exists (select 1 from alarm a where a.state <> 'CONFIRMED' and a.id = substr(new.origin_reference, 7)
        and new.origin_reference like 'alarm:%') then
        raise exception 'the alarm is not confirmed' using errcode = '23514', constraint = 'lead_of_confirmed';
    end if;
    return new;
end
$$;
create trigger lead_of_confirmed before insert on lead for each row execute function lead_of_confirmed();
create function alarm_with_lead_stays() returns trigger language plpgsql as $$
begin
    if exists (select 1 from lead l where l.origin_reference = 'alarm:' || old.id) then
        raise exception 'a lead was made of it' using errcode = '23514', constraint = 'alarm_with_lead_stays';
    end if;
    return new;
end
$$;
create trigger alarm_with_lead_stays before update of state on alarm
    for each row when (old.state = 'CONFIRMED' and new.state <> 'CONFIRMED')
    execute function alarm_with_lead_stays();

-- For what the records of a camera may be used, as people set it; the highest number holds, none is written over.
create table camera_mode (
    camera_code varchar(64) not null references camera_asset,
    mode_no bigint not null,
    mode_name varchar(40) not null,
    set_at timestamp not null,
    set_by varchar(400) not null,
    why varchar(2000) not null,
    primary key (camera_code, mode_no)
);
create table camera_mode_proof (
    camera_code varchar(64) not null,
    mode_no bigint not null,
    proof varchar(40) not null,
    reference varchar(4000) not null,
    primary key (camera_code, mode_no, proof),
    constraint camera_mode_proof_of foreign key (camera_code, mode_no) references camera_mode
);
create function camera_mode_stays() returns trigger language plpgsql as $$
begin
    raise exception 'a mode once set stays in the history' using errcode = '23514', constraint = 'camera_mode_stays';
end
$$;
create trigger camera_mode_stays before update on camera_mode
    for each row execute function camera_mode_stays();
create trigger camera_mode_is_kept before delete on camera_mode
    for each row execute function camera_mode_stays();
create trigger camera_mode_not_emptied before truncate on camera_mode
    for each statement execute function camera_mode_stays();
