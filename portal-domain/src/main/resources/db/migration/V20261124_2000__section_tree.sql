-- The sections as a tree, named and described in every language of the interface (see africa.pia.section).
-- rank: the place among brothers; two may have the same for a moment, then the code decides.
alter table section add column rank integer default 0 not null;
update section set rank = place;
alter table section drop column place;
alter table section add column parent_code varchar(40) references section (code);
-- Where a section that is no more has gone with its articles: its address leads there, and a text that still names it
-- is filed there.
alter table section add column merged_into varchar(40) references section (code);

-- What a language has no name for is called as in the site's language.
create table section_text (
    section_code varchar(40)   not null references section (code),
    language     varchar(12)   not null,
    name         varchar(80)   not null,
    description  varchar(1000) not null,
    primary key (section_code, language)
);
insert into section_text (section_code, language, name, description)
    select code, 'fr', name, '' from section;
insert into section_text (section_code, language, name, description) values
    ('politique', 'en', 'Politics', ''),
    ('politique', 'pt', 'Política', ''),
    ('politique', 'ar', 'سياسة', ''),
    ('economie', 'en', 'Economy', ''),
    ('economie', 'pt', 'Economia', ''),
    ('economie', 'ar', 'اقتصاد', ''),
    ('societe', 'en', 'Society', ''),
    ('societe', 'pt', 'Sociedade', ''),
    ('societe', 'ar', 'مجتمع', ''),
    ('sciences', 'en', 'Science', ''),
    ('sciences', 'pt', 'Ciência', ''),
    ('sciences', 'ar', 'علوم', ''),
    ('culture', 'en', 'Culture', ''),
    ('culture', 'pt', 'Cultura', ''),
    ('culture', 'ar', 'ثقافة', ''),
    ('sports', 'en', 'Sport', ''),
    ('sports', 'pt', 'Desporto', ''),
    ('sports', 'ar', 'رياضة', ''),
    ('environnement', 'en', 'Environment', ''),
    ('environnement', 'pt', 'Ambiente', ''),
    ('environnement', 'ar', 'بيئة', ''),
    ('afrique', 'en', 'Africa', ''),
    ('afrique', 'pt', 'África', ''),
    ('afrique', 'ar', 'أفريقيا', ''),
    ('opinions', 'en', 'Opinion', ''),
    ('opinions', 'pt', 'Opinião', ''),
    ('opinions', 'ar', 'آراء', '');
alter table section drop column name;

-- The one tree: whoever changes it locks this row, and its version stands for the whole.
create table section_tree (
    id         integer                  not null primary key,
    version    bigint                   not null,
    changed_at timestamp with time zone,
    changed_by bigint
);
insert into section_tree (id, version) values (1, 0);
