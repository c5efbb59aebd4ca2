create table setting (
    name varchar(64) primary key,
    content text not null
);

create table team (
    id varchar(64) primary key,
    name_ja text not null,
    name_en text not null
);

create table service (
    id varchar(64) primary key,
    name_ja text not null,
    name_en text not null,
    team_id varchar(64) references team (id)
);

create table indicator (
    id varchar(128) primary key,
    service_id varchar(64) not null references service (id),
    good_query text,
    bad_query text,
    total_query text not null,
    counter integer not null default 1,
    generation integer not null,
    source_id varchar(64) not null,
    changed_at bigint not null
);

create table objective (
    id varchar(128) primary key,
    service_id varchar(64) not null references service (id),
    name_ja text not null,
    name_en text not null,
    promise_ja text not null,
    promise_en text not null,
    indicator_id varchar(128) not null references indicator (id),
    target varchar(32) not null,
    window_minutes bigint not null,
    mode varchar(16) not null,
    provisional integer not null,
    reason_ja text,
    reason_en text,
    origin text not null,
    retired_at bigint,
    changed_at bigint not null
);

create table alert_progress (
    objective_id varchar(128) primary key references objective (id) on delete cascade,
    subject varchar(256) not null,
    evaluated_to bigint not null
);

create table alert_episode (
    objective_id varchar(128) not null references objective (id) on delete cascade,
    tier varchar(32) not null,
    severity varchar(16) not null,
    start_minute bigint not null,
    end_minute bigint,
    burn double precision not null,
    primary key (objective_id, tier, start_minute)
);
create index alert_episode_by_start on alert_episode (start_minute);
