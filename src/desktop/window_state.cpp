#include "desktop/window_state.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

namespace lectern::desktop {

namespace {

const QString geometryKey = QStringLiteral("geometry");
const QString splitterKey = QStringLiteral("panes");
const QString treeKey = QStringLiteral("treeVisible");
const QString panelKey = QStringLiteral("panelVisible");
const QString panelPageKey = QStringLiteral("panelPage");
const QString orderKey = QStringLiteral("order");
const QString libraryKey = QStringLiteral("library");
const QString choiceKey = QStringLiteral("choice");
const QString categoryKey = QStringLiteral("category");
const QString expandedKey = QStringLiteral("expanded");
const QString articleKey = QStringLiteral("article");

// Relevance belongs to a search and is never the order to start with.
ArticleOrder orderOf(const QString& word)
{
    if (word == QLatin1String("oldest"))
        return ArticleOrder::Oldest;
    if (word == QLatin1String("title"))
        return ArticleOrder::Title;
    return ArticleOrder::Newest;
}

QString wordOf(ArticleOrder order)
{
    switch (order) {
    case ArticleOrder::Oldest:
        return QStringLiteral("oldest");
    case ArticleOrder::Title:
        return QStringLiteral("title");
    case ArticleOrder::Newest:
    case ArticleOrder::Relevance:
        break;
    }
    return QStringLiteral("newest");
}

const QStringList choiceWords {QStringLiteral("all"), QStringLiteral("unread"),
                               QStringLiteral("starred"), QStringLiteral("uncategorised"),
                               QStringLiteral("category")};

} // namespace

QString windowStatePath()
{
    const QString named = qEnvironmentVariable("XDG_STATE_HOME");
    // The base directory specification wants relative paths to be ignored.
    const QString base
        = QDir::isAbsolutePath(named) ? named : QDir::homePath() + QStringLiteral("/.local/state");
    return base + QStringLiteral("/lectern/window.ini");
}

QString looksPath(const QString& statePath)
{
    return statePath.isEmpty() ? QString()
                               : QFileInfo(statePath).absolutePath() + QStringLiteral("/looks.ini");
}

WindowState loadWindowState(const QString& path)
{
    const QSettings file(path, QSettings::IniFormat);
    WindowState read;
    read.geometry = file.value(geometryKey).toByteArray();
    read.splitter = file.value(splitterKey).toByteArray();
    read.treeVisible = file.value(treeKey, true).toBool();
    read.panelVisible = file.value(panelKey, false).toBool();
    read.panelPage = file.value(panelPageKey).toString();
    read.order = orderOf(file.value(orderKey).toString());
    read.library = file.value(libraryKey).toString();
    const auto kind = choiceWords.indexOf(file.value(choiceKey).toString());
    read.choice.kind = static_cast<CategoryChoice::Kind>(std::max<qsizetype>(0, kind));
    if (read.choice.kind == CategoryChoice::Kind::Category)
        read.choice.path = parseCategoryPath(file.value(categoryKey).toString().toStdString());
    read.expanded = file.value(expandedKey).toStringList();
    read.article = ArticleId {file.value(articleKey).toLongLong()};
    return read;
}

void saveWindowState(const QString& path, const WindowState& state)
{
    QSettings file(path, QSettings::IniFormat);
    file.setValue(geometryKey, state.geometry);
    file.setValue(splitterKey, state.splitter);
    file.setValue(treeKey, state.treeVisible);
    file.setValue(panelKey, state.panelVisible);
    file.setValue(panelPageKey, state.panelPage);
    file.setValue(orderKey, wordOf(state.order));
    file.setValue(libraryKey, state.library);
    file.setValue(choiceKey, choiceWords[static_cast<qsizetype>(state.choice.kind)]);
    file.setValue(categoryKey, QString::fromStdString(toText(state.choice.path)));
    file.setValue(expandedKey, state.expanded);
    file.setValue(articleKey, static_cast<qlonglong>(state.article.value));
}

} // namespace lectern::desktop
