create table action_counter (
    id varchar(16) primary key,
    given bigint not null
);
insert into action_counter (id, given) values ('action', 0);

create table action (
    id varchar(32) primary key,
    number bigint not null,
    version integer not null,
    add_key varchar(128) not null,
    team varchar(64) not null,
    what text not null,
    changes text not null,
    owner text not null,
    due varchar(10) not null,
    kind varchar(16) not null,
    lasting varchar(16) not null,
    service varchar(64) not null,
    gauge varchar(16) not null,
    subject text not null,
    direction varchar(8) not null,
    origin_kind varchar(16) not null,
    origin_reference varchar(300) not null,
    origin_title text not null,
    state varchar(16) not null,
    done_on varchar(10),
    proof text not null,
    reason text not null,
    parent varchar(32),
    created_ms bigint not null,
    created_by varchar(64) not null,
    changed_ms bigint not null,
    changed_by varchar(64) not null
);
create unique index action_by_number on action (number);
create unique index action_by_key on action (add_key);
create index action_by_team on action (team, state);
create index action_by_origin on action (origin_kind, origin_reference);

create table action_log (
    id varchar(64) primary key,
    action_id varchar(32) not null references action (id),
    version integer not null,
    at_ms bigint not null,
    actor varchar(64) not null,
    cause varchar(16) not null,
    note text not null,
    differences text not null
);
create unique index action_log_by_version on action_log (action_id, version);

create table action_effect (
    action_id varchar(32) not null references action (id),
    done_on varchar(10) not null,
    gauge varchar(16) not null,
    subject text not null,
    direction varchar(8) not null,
    outcome varchar(16) not null,
    level_before double precision,
    level_after double precision,
    change_low double precision,
    change_high double precision,
    unit text not null,
    week varchar(8) not null,
    checked_ms bigint not null,
    primary key (action_id, done_on)
);
create index action_effect_by_week on action_effect (week);

create table action_tracker (
    team varchar(64) primary key,
    kind varchar(16) not null,
    base_url text not null,
    project text not null,
    token text not null,
    link_proves integer not null,
    changed_by varchar(64) not null,
    changed_ms bigint not null
);

create table action_issue (
    action_id varchar(32) primary key references action (id),
    kind varchar(16) not null,
    host varchar(300) not null,
    reference varchar(300) not null,
    link text not null,
    state varchar(16) not null,
    exported_by varchar(64) not null,
    exported_ms bigint not null,
    seen_ms bigint not null,
    closed_ms bigint,
    problem varchar(16),
    problem_detail text
);
