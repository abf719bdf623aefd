#pragma once

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
/// apart for each library; GUI thread.
class LookChoices final {
public:
    explicit LookChoices(QString file); ///< empty: kept nowhere

    void setLibrary(const QString& folder); ///< reads what was chosen there

    page::Look lookOf(ArticleId article, const std::vector<CategoryPath>& categories) const;
    page::Look lookOf(const CategoryPath& category) const;
    void choose(ArticleId article, const std::vector<CategoryPath>& categories, page::Look look);
    /// For all articles in it that have no choice of their own.
    void choose(const CategoryPath& category, page::Look look);

private:
    page::Look lookOfCategories(const std::vector<CategoryPath>& categories) const;
    void save() const;

    QString m_file;
    QString m_library;
    QSet<QString> m_categories; ///< as saved; toText
    QHash<qint64, page::Look> m_articles; ///< that differ from their categories
};

} // namespace lectern::desktop
