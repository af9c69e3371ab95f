create table submission (
    id uuid primary key,
    version integer not null,
    reference varchar(12) not null unique,
    token varchar(22) not null unique,
    received_at timestamp(6) with time zone not null
);

create table submission_claim (
    fingerprint varchar(64) not null,
    claimed_day date not null,
    submission_id uuid not null references submission (id) on delete cascade,
    primary key (fingerprint, claimed_day)
);

create table submission_term (
    kind varchar(5) not null,
    fingerprint varchar(64) not null,
    submission_id uuid not null references submission (id) on delete cascade,
    primary key (kind, fingerprint, submission_id)
);

create index submission_term_of_submission on submission_term (submission_id);

-- Sealed text of n characters takes 4 * ceil((4 * n + 33) / 3): up to 4 bytes a character, the key's number, a nonce
-- and a tag, all in Base64
create table consultation_request (
    id uuid primary key references submission (id) on delete cascade,
    full_name varchar(684) not null,
    adult boolean,
    for_someone_else boolean not null,
    requester_name varchar(684),
    relationship varchar(364),
    phone varchar(260),
    email varchar(1400),
    reply_by varchar(20),
    reply_at varchar(20),
    may_leave_message boolean,
    area varchar(20) not null,
    how_long varchar(20),
    wish varchar(30),
    note varchar(2712),
    consent_wording varchar(20) not null,
    source varchar(200),
    constraint consultation_request_can_be_answered check (phone is not null or email is not null)
);

create table contact_message (
    id uuid primary key references submission (id) on delete cascade,
    name varchar(684) not null,
    reply_to varchar(1400) not null,
    subject varchar(684) not null,
    message_text varchar(10712) not null
);

create table privacy_check (
    generation integer primary key,
    sealed varchar(100) not null,
    fingerprint varchar(64) not null
);
