alter table notify_channel add column name varchar(120) not null default '';
alter table notify_channel add column team varchar(64) not null default '';
alter table notify_channel add column purposes varchar(200) not null default '';
alter table notify_channel add column language varchar(8) not null default 'ja';
alter table notify_channel add column removed_by varchar(64);
alter table notify_channel add column removed_ms bigint;

update notify_channel set purposes = 'daily' where id = 'changes';
update notify_channel set language = coalesce((select language from daily_notice where id = 1), 'ja') where id = 'changes';
alter table daily_notice drop column language;

-- One notice may go to several channels. The id of a delivery is what receivers are told as its idempotency key: rows from before keep theirs.
create table outbox_by_channel (
    id varchar(200) primary key,
    channel_id varchar(64) not null references notify_channel (id),
    notice_key varchar(128) not null,
    kind varchar(32) not null,
    content text not null,
    facts text not null,
    put_ms bigint not null,
    attempts integer not null,
    due_ms bigint,
    sent_ms bigint,
    problem varchar(32),
    problem_detail text,
    unique (channel_id, notice_key)
);
insert into outbox_by_channel
    select id, channel_id, id, kind, content, facts, put_ms, attempts, due_ms, sent_ms, problem, problem_detail from outbox;
drop table outbox;
alter table outbox_by_channel rename to outbox;
create index outbox_by_due on outbox (due_ms);

create table heartbeat (
    channel_id varchar(64) primary key references notify_channel (id),
    tried_ms bigint not null,
    taken_ms bigint,
    problem varchar(32),
    problem_detail text
);
