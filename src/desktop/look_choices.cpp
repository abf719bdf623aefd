#include "desktop/look_choices.h"

#include <QSettings>
#include <QStringList>
#include <QUrl>

#include <algorithm>

namespace lectern::desktop {

namespace {

using page::Look;

QString keyOf(const CategoryPath& category)
{
    return QString::fromStdString(toText(category));
}

QString groupOf(const QString& library)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(library));
}

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

} // namespace

LookChoices::LookChoices(QString file)
    : m_file(std::move(file))
{
}

void LookChoices::setLibrary(const QString& folder)
{
    m_library = folder;
    m_categories.clear();
    m_articles.clear();
    m_files.wait(); // what was chosen a moment ago
    if (m_file.isEmpty())
        return;
    QSettings file(m_file, QSettings::IniFormat);
    file.beginGroup(groupOf(folder));
    const QStringList categories = file.value(QStringLiteral("categoriesAsSaved")).toStringList();
    m_categories = QSet<QString>(categories.begin(), categories.end());
    const auto read = [&](const QString& key, Look look) {
        for (const QString& id : file.value(key).toStringList())
            m_articles.insert(id.toLongLong(), look);
    };
    read(QStringLiteral("articlesAsSaved"), Look::AsSaved);
    read(QStringLiteral("articlesForReading"), Look::Reader);
}

Look LookChoices::lookOf(ArticleId article, const std::vector<CategoryPath>& categories) const
{
    const auto own = m_articles.constFind(article.value);
    return own == m_articles.constEnd() ? lookOfCategories(categories) : *own;
}

Look LookChoices::lookOf(const CategoryPath& category) const
{
    CategoryPath above = category;
    for (; !above.empty(); above.names.pop_back()) {
        if (m_categories.contains(keyOf(above)))
            return Look::AsSaved;
    }
    return Look::Reader;
}

Look LookChoices::lookOfCategories(const std::vector<CategoryPath>& categories) const
{
    const bool asSaved = std::ranges::any_of(categories, [this](const CategoryPath& category) {
        return lookOf(category) == Look::AsSaved;
    });
    return asSaved ? Look::AsSaved : Look::Reader;
}

void LookChoices::choose(ArticleId article, const std::vector<CategoryPath>& categories, Look look)
{
    if (look == lookOfCategories(categories))
        m_articles.remove(article.value);
    else
        m_articles.insert(article.value, look);
    save();
}

void LookChoices::choose(const CategoryPath& category, Look look)
{
    if (look == Look::AsSaved)
        m_categories.insert(keyOf(category));
    else
        m_categories.remove(keyOf(category));
    save();
}

void LookChoices::save()
{
    if (m_file.isEmpty())
        return;
    QStringList asSaved;
    QStringList forReading;
    for (auto each = m_articles.cbegin(); each != m_articles.cend(); ++each)
        (each.value() == Look::AsSaved ? asSaved : forReading) << QString::number(each.key());
    m_files.run([path = m_file, group = groupOf(m_library), categories = m_categories.values(),
                 asSaved, forReading] {
        QSettings file(path, QSettings::IniFormat);
        file.beginGroup(group);
        file.setValue(QStringLiteral("categoriesAsSaved"), sorted(categories));
        file.setValue(QStringLiteral("articlesAsSaved"), sorted(asSaved));
        file.setValue(QStringLiteral("articlesForReading"), sorted(forReading));
    });
}

} // namespace lectern::desktop
