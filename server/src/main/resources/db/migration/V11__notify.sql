create table notify_channel (
    id varchar(64) primary key,
    form varchar(16) not null,
    address text not null,
    changed_by varchar(64) not null,
    changed_ms bigint not null
);

create table outbox (
    id varchar(128) primary key,
    channel_id varchar(64) not null references notify_channel (id),
    kind varchar(32) not null,
    content text not null,
    facts text not null,
    put_ms bigint not null,
    attempts integer not null,
    due_ms bigint,
    sent_ms bigint,
    problem varchar(32),
    problem_detail text
);
create index outbox_by_due on outbox (due_ms);
