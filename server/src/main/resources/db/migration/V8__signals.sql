create table finding (
    id varchar(200) primary key,
    service varchar(128) not null,
    subject varchar(128) not null,
    since_minute bigint not null,
    confirmed_ms bigint not null,
    found_ms bigint not null,
    past integer not null,
    stands integer not null,
    version integer not null,
    updated_ms bigint not null,
    evidence text not null,
    course text not null,
    review_week varchar(8),
    reviewed_ms bigint,
    paged_ms bigint
);
create index finding_by_confirmation on finding (confirmed_ms);

create table finding_version (
    finding_id varchar(200) not null references finding (id),
    version integer not null,
    at_ms bigint not null,
    evidence text not null,
    primary key (finding_id, version)
);

create table verdict (
    id varchar(36) primary key,
    finding_id varchar(200) not null references finding (id),
    series_id varchar(200) not null,
    verdict varchar(16) not null,
    note text not null,
    author varchar(64) not null,
    given_ms bigint not null,
    withdrawn_by varchar(64),
    withdrawn_ms bigint,
    risk_id varchar(128)
);
create index verdict_by_finding on verdict (finding_id);

create table threshold_reset (
    series_id varchar(200) primary key,
    reset_by varchar(64) not null,
    reset_ms bigint not null
);

-- one row: the last examination
create table examination (
    id integer primary key,
    to_ms bigint not null,
    finished_ms bigint not null,
    series integer not null,
    since_ms bigint,
    hours integer not null
);

-- one row: whether, when and in which language new findings are told
create table daily_notice (
    id integer primary key,
    enabled integer not null,
    hour_of_day integer not null,
    language varchar(8) not null,
    told_ms bigint not null,
    changed_by varchar(64) not null,
    changed_ms bigint not null
);
