-- The shelves on which articles are filed, in the order of the navigation.
create table section (
    code  varchar(40)  not null primary key,
    name  varchar(80)  not null,
    place integer      not null unique
);
insert into section (code, name, place) values
    ('politique', 'Politique', 1),
    ('economie', 'Économie', 2),
    ('societe', 'Société', 3),
    ('sciences', 'Sciences', 4),
    ('culture', 'Culture', 5),
    ('sports', 'Sports', 6),
    ('environnement', 'Environnement', 7),
    ('afrique', 'Afrique', 8),
    ('opinions', 'Opinions', 9);
