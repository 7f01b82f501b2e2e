-- Several alarms that one person dismissed for one cause in one go: each has its own step, which names the go.
alter table alarm_step add column batch_id varchar(36);
create index alarm_step_batch on alarm_step (batch_id, alarm_id);
create index alarm_decided on alarm (decided_at desc, id desc);
