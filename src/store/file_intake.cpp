#include "store/file_intake.h"

#include <algorithm>

namespace lectern::store {

namespace {

bool sameMeaning(const VersionRow& version, const PreparedArticle& prepared)
{
    return version.meaning == prepared.meaning;
}

/// Same title, text and images: the index need not change.
bool sameText(const VersionRow& version, const PreparedArticle& prepared)
{
    return sameMeaning(version, prepared)
        || (version.fingerprint && version.fingerprint == prepared.fingerprint);
}

} // namespace

Result<FileRow> FileIntake::rowOf(SourceId source, const SourceFile& file)
{
    auto known = m_files.find(source, file.path);
    if (!known)
        return fail(known.error());
    FileRow row = *known ? std::move(**known)
                         : FileRow {.source = source, .path = file.path, .import = m_import};
    row.sizeBytes = file.sizeBytes;
    row.modifiedNs = file.modifiedNs;
    row.missing = false;
    return row;
}

Result<WriteOutcome> FileIntake::write(SourceId source, const SourceFile& file,
                                       const PreparedArticle& prepared)
{
    auto row = rowOf(source, file);
    if (!row)
        return fail(row.error());
    const bool sameBytes = row->hash == prepared.sourceHash;
    row->hash = prepared.sourceHash;
    const bool isLeftOut = row->outcome == FileOutcome::Removed && m_removals == Removals::Respect;
    if (isLeftOut || (row->article && sameBytes)) {
        if (row->article)
            row->outcome = FileOutcome::Stored;
        if (auto done = m_files.save(*row); !done)
            return fail(done.error());
        return isLeftOut ? WriteOutcome::LeftOut : WriteOutcome::Unchanged;
    }
    const ArticleId former = row->removed;
    if (former) {
        if (auto done = m_removed.forget(former); !done)
            return fail(done.error());
        row->removed = {};
    }
    row->outcome = FileOutcome::Stored;
    const bool wasKnown = bool(row->article);
    auto written = row->article ? writeKnown(*row, prepared) : writeNew(*row, prepared);
    if (!written)
        return written;
    if (wasKnown)
        noteDiverged(row->article, *written);
    if (*written == WriteOutcome::Added || *written == WriteOutcome::Duplicate) {
        if (auto done = m_annotations.comeBack(row->article, former, prepared.fingerprint); !done)
            return fail(done.error());
    }
    if (!row->article)
        return written;
    const auto carried = m_carried.take(row->article, prepared.article);
    if (!carried)
        return fail(carried.error());
    const bool isMore
        = *written == WriteOutcome::Unchanged && *carried == CarriedIntake::Taken::Something;
    return isMore ? WriteOutcome::Updated : *written;
}

Result<WriteOutcome> FileIntake::writeKnown(FileRow& row, const PreparedArticle& prepared)
{
    const auto version = m_versions.newest(row.article);
    if (!version)
        return fail(version.error());
    if (row.version)
        return writeFormer(row, prepared);
    const auto isShared = m_files.isShared(row);
    if (!isShared)
        return fail(isShared.error());
    const bool isSame = *version && sameText(**version, prepared);
    if (!isSame && *isShared)
        return writeNew(row, prepared); // it diverges; the others keep the article
    if (!isSame)
        return changeOrMeet(row, prepared);
    const auto shown = m_files.shown(row.article);
    if (!shown)
        return fail(shown.error());
    // A missing file that shows again counts as missing in its row until it is saved.
    const bool isShown = !*isShared || (*shown && (*shown)->id == row.id);
    return isShown ? refresh(row, **version, prepared) : changeShelves(row, prepared);
}

/// A file that had the text of a former version: it has it still, or counts as new.
Result<WriteOutcome> FileIntake::writeFormer(FileRow& row, const PreparedArticle& prepared)
{
    const auto version = m_versions.row(row.version);
    if (!version)
        return fail(version.error());
    if (!*version || !sameText(**version, prepared)) {
        row.version = {};
        return writeNew(row, prepared);
    }
    const bool isItsOwn = (*version)->original == row.original;
    auto written = changeShelves(row, prepared);
    if (!written || !isItsOwn || !sameMeaning(**version, prepared))
        return written;
    if (auto done = m_versions.rebase(**version, row.original, prepared); !done)
        return fail(done.error());
    return written;
}

Result<WriteOutcome> FileIntake::writeNew(FileRow& row, const PreparedArticle& prepared)
{
    if (!prepared.fingerprint)
        return add(row, prepared);
    const auto same = m_articles.find(*prepared.fingerprint);
    if (!same)
        return fail(same.error());
    if (*same) {
        row.version = {};
        return join(row, **same, prepared);
    }
    const auto removed = m_removed.find(*prepared.fingerprint);
    if (!removed)
        return fail(removed.error());
    if (*removed && m_removals == Removals::Respect)
        return leaveOut(row, **removed);
    if (*removed) {
        if (auto done = m_removed.forget(**removed); !done)
            return fail(done.error());
    }
    const auto near = m_near.find(prepared);
    if (!near)
        return fail(near.error());
    return *near ? joinAsVersion(row, **near, prepared) : add(row, prepared);
}

/// The file says nearly what the article says: an edited copy, or the one that was edited.
Result<WriteOutcome> FileIntake::joinAsVersion(FileRow& row, ArticleId article,
                                               const PreparedArticle& prepared)
{
    const auto newest = m_versions.newest(article);
    if (!newest)
        return fail(newest.error());
    const auto known = m_versions.find(article, *prepared.fingerprint);
    if (!known)
        return fail(known.error());
    const auto earlier = isEarlier(prepared, article);
    if (!earlier)
        return fail(earlier.error());
    if (*known) {
        row.version = (*known)->id;
        return join(row, article, prepared);
    }
    row.article = article;
    if (*earlier)
        return addFormer(row, **newest, prepared);
    auto written = change(row, prepared);
    if (!written)
        return written;
    if (auto done = m_files.leaveBehind(row, (*newest)->id); !done)
        return fail(done.error());
    return written;
}

Result<bool> FileIntake::isEarlier(const PreparedArticle& prepared, ArticleId article)
{
    const auto date = m_articles.date(article);
    if (!date)
        return fail(date.error());
    const auto& own = prepared.article.date.utcSeconds;
    return *date && own && (*date)->utcSeconds && *own < *(*date)->utcSeconds;
}

Result<WriteOutcome> FileIntake::addFormer(FileRow& row, const VersionRow& newest,
                                           const PreparedArticle& prepared)
{
    if (auto done = saveWithOriginal(row, prepared); !done)
        return fail(done.error());
    if (auto done = addVersion(row, prepared); !done)
        return fail(done.error());
    const auto former = m_versions.newest(row.article);
    if (!former)
        return fail(former.error());
    if (auto done = m_versions.makeNewest(newest); !done)
        return fail(done.error());
    row.version = (*former)->id;
    if (auto done = m_files.save(row); !done)
        return fail(done.error());
    if (auto done = m_shelves.replace(row.id, row.article, prepared.article.categories); !done)
        return fail(done.error());
    return WriteOutcome::Updated;
}

Result<WriteOutcome> FileIntake::leaveOut(FileRow& row, ArticleId removed)
{
    const auto before = row.original;
    row.outcome = FileOutcome::Removed;
    row.removed = removed;
    row.article = {};
    row.original = {};
    if (auto done = m_files.save(row); !done)
        return fail(done.error());
    if (auto done = m_shelves.removeFile(row.id); !done)
        return fail(done.error());
    if (auto done = m_originals.removeIfUnused(before); !done)
        return fail(done.error());
    return WriteOutcome::LeftOutDuplicate;
}

Result<WriteOutcome> FileIntake::add(FileRow& row, const PreparedArticle& prepared)
{
    const auto article = m_articles.add(m_import, prepared);
    if (!article)
        return fail(article.error());
    row.article = *article;
    if (auto done = saveWithOriginal(row, prepared); !done)
        return fail(done.error());
    if (auto done = addVersion(row, prepared); !done)
        return fail(done.error());
    if (auto done = m_shelves.replace(row.id, row.article, prepared.article.categories); !done)
        return fail(done.error());
    if (auto done = m_index.add(row.article, prepared); !done)
        return fail(done.error());
    return WriteOutcome::Added;
}

Result<WriteOutcome> FileIntake::join(FileRow& row, ArticleId article,
                                      const PreparedArticle& prepared)
{
    row.article = article;
    if (auto done = saveWithOriginal(row, prepared); !done)
        return fail(done.error());
    if (auto done = m_shelves.replace(row.id, article, prepared.article.categories); !done)
        return fail(done.error());
    return WriteOutcome::Duplicate;
}

Result<WriteOutcome> FileIntake::change(FileRow& row, const PreparedArticle& prepared)
{
    // Read before the first write: a damaged old text must not leave half a change behind.
    const auto old = m_versions.newestText(row.article);
    if (!old)
        return fail(old.error());
    const auto oldTitle = m_articles.title(row.article);
    if (!oldTitle)
        return fail(oldTitle.error());

    if (auto done = m_index.take(row.article, oldTitle->value_or(""), old->plainText); !done)
        return fail(done.error());
    if (auto done = m_index.add(row.article, prepared); !done)
        return fail(done.error());
    if (auto done = saveWithOriginal(row, prepared); !done)
        return fail(done.error());
    if (auto done = addVersion(row, prepared); !done)
        return fail(done.error());
    if (auto done = m_articles.update(row.article, prepared); !done)
        return fail(done.error());
    if (auto done = m_shelves.replace(row.id, row.article, prepared.article.categories); !done)
        return fail(done.error());
    return WriteOutcome::Updated;
}

/// The file now says what another article says: its copy on another shelf changed before it, or it
/// changed back. They are one article again, under the older id, which a person has known longer.
Result<WriteOutcome> FileIntake::changeOrMeet(FileRow& row, const PreparedArticle& prepared)
{
    if (!prepared.fingerprint)
        return change(row, prepared);
    const auto other = m_articles.find(*prepared.fingerprint);
    if (!other)
        return fail(other.error());
    if (!*other || **other == row.article)
        return change(row, prepared);
    const ArticleId own = row.article;
    const bool isOlder = own.value < (*other)->value;
    if (auto done = regroup(isOlder ? **other : own); !done)
        return fail(done.error());
    auto written = isOlder ? change(row, prepared) : join(row, **other, prepared);
    if (!written)
        return fail(written.error());
    if (auto done = isOlder ? m_merge.merge(own, **other) : m_merge.merge(**other, own); !done)
        return fail(done.error());
    return WriteOutcome::Updated;
}

void FileIntake::noteDiverged(ArticleId article, WriteOutcome outcome)
{
    if (outcome == WriteOutcome::Added)
        ++m_diverged[article.value].added;
    else if (outcome == WriteOutcome::Duplicate)
        ++m_diverged[article.value].joined;
}

/// An article that this import added turns out to be an older one that changes in all its files:
/// what left for it has been updated, and a new file that brought it is one more of its shelves.
Result<void> FileIntake::regroup(ArticleId gone)
{
    const auto import = m_articles.import(gone);
    if (!import)
        return fail(import.error());
    if (*import != m_import)
        return {};
    const Diverged diverged = m_diverged[gone.value];
    m_diverged.erase(gone.value);
    m_regrouped.addedToUpdated += diverged.added;
    m_regrouped.duplicateToUpdated += diverged.joined;
    m_regrouped.addedToDuplicate += diverged.added == 0 ? 1 : 0;
    return {};
}

Result<WriteOutcome> FileIntake::refresh(FileRow& row, const VersionRow& version,
                                         const PreparedArticle& prepared)
{
    if (auto done = saveWithOriginal(row, prepared); !done)
        return fail(done.error());
    if (sameMeaning(version, prepared)) {
        if (auto done = m_versions.rebase(version, row.original, prepared); !done)
            return fail(done.error());
        return changeDate(row, prepared);
    }
    if (auto done = addVersion(row, prepared); !done)
        return fail(done.error());
    if (auto done = m_articles.update(row.article, prepared); !done)
        return fail(done.error());
    if (auto done = m_shelves.replace(row.id, row.article, prepared.article.categories); !done)
        return fail(done.error());
    return WriteOutcome::Updated;
}

/// A date that alone is another one makes no version: robots write the day of their visit.
Result<WriteOutcome> FileIntake::changeDate(const FileRow& row, const PreparedArticle& prepared)
{
    const auto date = m_articles.date(row.article);
    if (!date)
        return fail(date.error());
    const auto& now = prepared.article.date;
    if (!*date || ((*date)->text == now.text && (*date)->utcSeconds == now.utcSeconds))
        return WriteOutcome::Unchanged;
    if (auto done = m_articles.update(row.article, prepared); !done)
        return fail(done.error());
    return WriteOutcome::Updated;
}

Result<WriteOutcome> FileIntake::changeShelves(FileRow& row, const PreparedArticle& prepared)
{
    const auto before = m_shelves.ofFile(row.id);
    if (!before)
        return fail(before.error());
    if (auto done = saveWithOriginal(row, prepared); !done)
        return fail(done.error());
    if (auto done = m_shelves.replace(row.id, row.article, prepared.article.categories); !done)
        return fail(done.error());
    const auto after = m_shelves.ofFile(row.id);
    if (!after)
        return fail(after.error());
    return *before == *after ? WriteOutcome::Unchanged : WriteOutcome::Updated;
}

Result<void> FileIntake::addVersion(const FileRow& row, const PreparedArticle& prepared)
{
    return m_versions.add(row.article, m_import, row.original, prepared);
}

/// The row, with the file's present bytes as its original.
Result<void> FileIntake::saveWithOriginal(FileRow& row, const PreparedArticle& prepared)
{
    const auto before = row.original;
    const auto original = m_originals.findOrAdd(prepared);
    if (!original)
        return fail(original.error());
    row.original = *original;
    if (auto done = m_files.save(row); !done)
        return done;
    if (before == row.original)
        return {};
    return m_originals.removeIfUnused(before);
}

Result<void> FileIntake::touch(SourceId source, const SourceFile& file)
{
    auto row = rowOf(source, file);
    if (!row)
        return fail(row.error());
    if (row->article)
        row->outcome = FileOutcome::Stored;
    if (!row->id)
        row->outcome = FileOutcome::Rejected; // never met: no article yet, to be opened next time
    return m_files.save(*row);
}

Result<void> FileIntake::reject(SourceId source, const SourceFile& file,
                                const ImportProblem& problem)
{
    auto row = rowOf(source, file);
    if (!row)
        return fail(row.error());
    if (row->outcome != FileOutcome::Removed)
        row->outcome = FileOutcome::Rejected;
    if (auto done = m_files.save(*row); !done)
        return done;
    return m_files.saveProblem(row->id,
                               std::string(problemName(problem.kind)) + ": " + problem.message);
}

} // namespace lectern::store
