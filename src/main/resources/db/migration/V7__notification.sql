-- Whoever asks for something may want a confirmation by mail
alter table submission add column confirmation_wanted boolean default false not null;
