-- Alarms that nobody decided in time and that went up to a leader; no row is ever changed or taken away. Derby's triggers
-- cannot signal, so the refusal is a division by zero.
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
create trigger alarm_escalation_stays no cascade before update on alarm_escalation
    referencing old as was for each row mode db2sql
    values 1 / (case when was.percent >= 1 then 0 else 1 end);
create trigger alarm_escalation_is_kept no cascade before delete on alarm_escalation
    referencing old as was for each row mode db2sql
    values 1 / (case when was.percent >= 1 then 0 else 1 end);

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
