create table person (
    id varchar(64) primary key,
    name text not null,
    password varchar(128) not null,
    password_set_at bigint not null,
    disabled_at bigint,
    created_at bigint not null
);

-- team_id is empty for a role in the whole workspace
create table person_role (
    person_id varchar(64) not null references person (id),
    team_id varchar(64) not null,
    role varchar(16) not null,
    primary key (person_id, team_id)
);

create table one_time_link (
    hash varchar(64) primary key,
    kind varchar(16) not null,
    person_id varchar(64),
    role varchar(16) not null,
    team_id varchar(64) not null,
    made_by varchar(64) not null,
    created_at bigint not null,
    expires_at bigint not null,
    used_at bigint
);

create table api_token (
    id varchar(36) primary key,
    person_id varchar(64) not null references person (id),
    name text not null,
    scope varchar(16) not null,
    hash varchar(64) not null unique,
    created_at bigint not null,
    expires_at bigint not null,
    last_used_at bigint,
    revoked_at bigint
);
create index api_token_by_person on api_token (person_id);

create table audit (
    id varchar(36) primary key,
    at bigint not null,
    actor varchar(64) not null,
    action varchar(64) not null,
    subject text not null,
    detail text not null,
    origin text not null
);
create index audit_by_time on audit (at);
