#pragma once

#include "desktop/file_queue.h"
#include "domain/category_path.h"
#include "domain/ids.h"
#include "page/page_style.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <vector>

namespace lectern::desktop {

/// Which articles a person wants to see as their sites had them: single ones, and whole categories
/// with all below them. An article's own choice counts more than its category's. Kept in a file,
/// apart for each library; GUI thread, but for the writing of the file.
class LookChoices final {
public:
    explicit LookChoices(QString file); ///< empty: kept nowhere

    /// Reads what was chosen there. Here and at once: the first article shown needs the answer, and
    /// a library is opened at the start or by way of a dialog.
    void setLibrary(const QString& folder);

    page::Look lookOf(ArticleId article, const std::vector<CategoryPath>& categories) const;
    page::Look lookOf(const CategoryPath& category) const;
    void choose(ArticleId article, const std::vector<CategoryPath>& categories, page::Look look);
    /// For all articles in it that have no choice of their own.
    void choose(const CategoryPath& category, page::Look look);

private:
    page::Look lookOfCategories(const std::vector<CategoryPath>& categories) const;
    void save();

    QString m_file;
    QString m_library;
    QSet<QString> m_categories; ///< as saved; toText
    QHash<qint64, page::Look> m_articles; ///< that differ from their categories
    FileQueue m_files;
};

} // namespace lectern::desktop
