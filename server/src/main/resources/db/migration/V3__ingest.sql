create table source (
    id varchar(64) primary key,
    name text not null,
    url text not null,
    authentication varchar(16) not null,
    user_name text,
    secret text,
    ca_file text,
    certificate_file text,
    key_file text,
    headers text not null
);
