-- What people did about alarms, step by step. No step is ever changed or taken away: Derby's triggers cannot signal, so
-- the refusal is a division by zero.
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
create trigger alarm_step_stays no cascade before update on alarm_step
    referencing old as was for each row mode db2sql
    values 1 / (case when was.step_no >= 1 then 0 else 1 end);
create trigger alarm_step_is_kept no cascade before delete on alarm_step
    referencing old as was for each row mode db2sql
    values 1 / (case when was.step_no >= 1 then 0 else 1 end);

-- A lead is made of a confirmed alarm only, and what became a lead stays confirmed, whoever was first.
create trigger lead_of_confirmed no cascade before insert on lead
    referencing new as now for each row mode db2sql
    values 1 / (case when exists (select 1 from alarm a where a.state <> 'CONFIRMED'
        and a.id = case when length(now.origin_reference) = 42 then substr(now.origin_reference, 7) else '' end)
        then 0 else 1 end);
create trigger alarm_with_lead_stays no cascade before update of state on alarm
    referencing old as was new as now for each row mode db2sql
    values 1 / (case when was.state = 'CONFIRMED' and now.state <> 'CONFIRMED'
        and exists (select 1 from lead l where l.origin_reference = 'alarm:' || was.id) then 0 else 1 end);

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
create trigger camera_mode_stays no cascade before update on camera_mode
    referencing old as was for each row mode db2sql
    values 1 / (case when was.mode_no >= 1 then 0 else 1 end);
create trigger camera_mode_is_kept no cascade before delete on camera_mode
    referencing old as was for each row mode db2sql
    values 1 / (case when was.mode_no >= 1 then 0 else 1 end);
