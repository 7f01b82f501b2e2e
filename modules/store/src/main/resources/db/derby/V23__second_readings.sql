-- What people said of pictures on patrol; some are read by a second person, some of these settled by a third.
create table patrol_reading (
    id varchar(36) not null primary key,
    run_id varchar(36) not null references patrol_run,
    look_no bigint not null,
    camera varchar(64) not null,
    picture blob(1M),
    picture_sm3 varchar(64) not null,
    first_person varchar(400) not null,
    first_answer varchar(40) not null,
    first_at timestamp not null,
    second_person varchar(400),
    second_answer varchar(40),
    second_at timestamp,
    third_person varchar(400),
    third_answer varchar(40),
    third_at timestamp,
    -- A name that may not be kept any longer is -.
    constraint reading_other_person check
        (second_person is null or second_person = '-' or second_person <> first_person),
    constraint reading_third_person check
        (third_person is null or third_person = '-'
            or (second_person is not null and third_person <> first_person and third_person <> second_person)),
    constraint reading_second_whole check
        ((second_person is null and second_answer is null and second_at is null)
            or (second_person is not null and second_answer is not null and second_at is not null)),
    constraint reading_third_whole check
        ((third_person is null and third_answer is null and third_at is null)
            or (third_person is not null and third_answer is not null and third_at is not null))
);
create unique index reading_look on patrol_reading (run_id, look_no, camera);
create index reading_first on patrol_reading (first_at);
create index patrol_ended on patrol_run (ended_at);
