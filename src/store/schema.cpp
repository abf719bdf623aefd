#include "store/schema.h"

namespace lectern::store {

const char* const kSchemaSql = R"sql(
CREATE TABLE import (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    started_at INTEGER NOT NULL,
    finished_at INTEGER,
    scanned INTEGER NOT NULL DEFAULT 0,
    added INTEGER NOT NULL DEFAULT 0,
    updated INTEGER NOT NULL DEFAULT 0,
    unchanged INTEGER NOT NULL DEFAULT 0,
    duplicates INTEGER NOT NULL DEFAULT 0,
    repaired INTEGER NOT NULL DEFAULT 0,
    rejected INTEGER NOT NULL DEFAULT 0,
    missing INTEGER NOT NULL DEFAULT 0,
    bytes INTEGER NOT NULL DEFAULT 0,
    cancelled INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE source (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    root BLOB NOT NULL UNIQUE
) STRICT;

CREATE TABLE dictionary (
    id INTEGER PRIMARY KEY,
    zstd_id INTEGER NOT NULL UNIQUE,
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE original (
    id INTEGER PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE,
    size INTEGER NOT NULL,
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE article (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    import INTEGER NOT NULL REFERENCES import (id),
    date_sort INTEGER,
    fingerprint BLOB
) STRICT;
CREATE INDEX article_by_date ON article (date_sort);
CREATE INDEX article_by_fingerprint ON article (fingerprint) WHERE fingerprint IS NOT NULL;

CREATE TABLE article_head (
    article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    title_key TEXT NOT NULL,
    author TEXT NOT NULL,
    date_text TEXT NOT NULL,
    date_utc INTEGER,
    lead TEXT NOT NULL,
    headimg TEXT NOT NULL,
    thumbnail TEXT NOT NULL,
    source_url TEXT NOT NULL
) STRICT;
CREATE INDEX article_head_by_title ON article_head (title_key);

CREATE TABLE version (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    import INTEGER NOT NULL REFERENCES import (id),
    original INTEGER REFERENCES original (id) DEFERRABLE INITIALLY DEFERRED,
    fingerprint BLOB,
    meaning BLOB NOT NULL,
    text BLOB NOT NULL,
    text_size INTEGER NOT NULL,
    images BLOB NOT NULL,
    images_size INTEGER NOT NULL,
    pipeline_version INTEGER NOT NULL,
    tokenizer_version INTEGER NOT NULL
) STRICT;
CREATE INDEX version_by_article ON version (article);
CREATE INDEX version_by_original ON version (original);

CREATE TABLE removed (
    article INTEGER PRIMARY KEY,
    fingerprint BLOB,
    title TEXT NOT NULL,
    removed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX removed_by_fingerprint ON removed (fingerprint) WHERE fingerprint IS NOT NULL;

CREATE TABLE source_file (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    path BLOB NOT NULL,
    size INTEGER NOT NULL,
    modified_ns INTEGER NOT NULL,
    hash BLOB,
    outcome INTEGER NOT NULL,
    missing INTEGER NOT NULL DEFAULT 0,
    import INTEGER NOT NULL REFERENCES import (id),
    article INTEGER REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
    original INTEGER REFERENCES original (id) DEFERRABLE INITIALLY DEFERRED,
    removed INTEGER REFERENCES removed (article) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    problem TEXT,
    UNIQUE (source, path)
) STRICT;
CREATE INDEX source_file_by_article ON source_file (article) WHERE article IS NOT NULL;
CREATE INDEX source_file_by_original ON source_file (original) WHERE original IS NOT NULL;
CREATE INDEX source_file_by_removed ON source_file (removed) WHERE removed IS NOT NULL;

CREATE TABLE category (
    id INTEGER PRIMARY KEY,
    parent INTEGER REFERENCES category (id),
    name TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX category_by_name ON category (ifnull(parent, 0), name);
CREATE INDEX category_by_parent ON category (parent);

CREATE TABLE shelf (
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    category INTEGER NOT NULL REFERENCES category (id),
    file INTEGER NOT NULL REFERENCES source_file (id) ON DELETE CASCADE,
    PRIMARY KEY (article, category, file)
) STRICT, WITHOUT ROWID;
CREATE INDEX shelf_by_category ON shelf (category, article);
CREATE INDEX shelf_by_file ON shelf (file);

CREATE TABLE tag (
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE image_status (
    address TEXT PRIMARY KEY,
    status INTEGER NOT NULL,
    local_hash TEXT NOT NULL,
    mime_type TEXT NOT NULL,
    chosen_address TEXT NOT NULL,
    size INTEGER NOT NULL,
    tried_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE highlight (
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    begin INTEGER NOT NULL,
    length INTEGER NOT NULL,
    text TEXT,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE heading (
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    level INTEGER NOT NULL,
    text TEXT NOT NULL,
    anchor TEXT NOT NULL,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE state (
    article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    read INTEGER NOT NULL DEFAULT 0,
    starred INTEGER NOT NULL DEFAULT 0,
    position REAL NOT NULL DEFAULT 0
) STRICT;

CREATE VIRTUAL TABLE text_index USING fts5(
    text, title, content='', tokenize='lectern');
CREATE VIRTUAL TABLE text_characters USING fts5(
    characters, content='', detail=none, columnsize=0, tokenize='lectern');
CREATE VIRTUAL TABLE title_characters USING fts5(
    characters, content='', detail=none, columnsize=0, tokenize='lectern');
INSERT INTO text_index (text_index, rank) VALUES ('automerge', 16);
INSERT INTO text_index (text_index, rank) VALUES ('crisismerge', 64);
)sql";

} // namespace lectern::store
