-- Alarms that nobody decided in time and that went up to a leader; no row is ever changed or taken away.
create table alarm_escalation (
    alarm_id varchar(36) not null references alarm,
    percent int not null,
    role_code varchar(64) not null,
    colour varchar(40) not null,
    due_at timestamp not null,
    escalated_at timestamp not null,
    primary key (alarm_id, percent),
    constraint alarm_escalation_late check (percent >= 100)
);
create function alarm_escalation_stays() returns trigger language plpgsql as $$
begin
    raise exception 'an escalation stays as it is' using errcode = '23514', constraint = 'alarm_escalation_stays';
end
$$;
create trigger alarm_escalation_stays before update on alarm_escalation
    for each row execute function alarm_escalation_stays();
create trigger alarm_escalation_is_kept before delete on alarm_escalation
    for each row execute function alarm_escalation_stays();
create trigger alarm_escalation_not_emptied before truncate on alarm_escalation
    for each statement execute function alarm_escalation_stays();

-- Verdicts that a second person read again without knowing them, some of these settled by a third.
create table alarm_reading (
    alarm_id varchar(36) not null primary key references alarm,
    first_person varchar(400) not null,
    first_verdict varchar(40) not null,
    first_at timestamp not null,
    second_person varchar(400) not null,
    second_verdict varchar(40) not null,
    second_at timestamp not null,
    third_person varchar(400),
    third_verdict varchar(40),
    third_at timestamp,
    constraint alarm_reading_other check (second_person <> first_person),
    constraint alarm_reading_third check
        (third_person is null or (third_person <> first_person and third_person <> second_person
            and second_verdict <> first_verdict)),
    constraint alarm_reading_third_whole check
        ((third_person is null and third_verdict is null and third_at is null)
            or (third_person is not null and third_verdict is not null and third_at is not null))
);
create index alarm_reading_first on alarm_reading (first_at);
