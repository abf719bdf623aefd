#include "desktop/page_scripts.h"

#include <QFile>
#include <QJsonDocument>

#include <array>

namespace lectern::desktop {

namespace {

// channel.js makes the object that the others add to. One line for each file.
// clang-format off
constexpr std::array kFiles {
    "channel.js",
    "look.js",
    "notes.js",
    "scrolling.js",
    "footnotes.js",
    "places.js",
    "anchors.js",
    "steps.js",
    "reading.js",
    "contents.js",
    "finding.js",
    "strip.js",
    "showing.js",
    "pictures.js",
};
// clang-format on

QString readAll()
{
    QString all;
    for (const char* name : kFiles) {
        QFile file(QStringLiteral(":/scripts/") + QLatin1String(name));
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        if (opened)
            all += QString::fromUtf8(file.readAll());
    }
    return all;
}

} // namespace

QString pageScripts(const QString& mark)
{
    static const QString all = readAll();
    const QString head = QStringLiteral(
        "(() => {\nif (globalThis.lectern || document.readyState === 'loading') return;\n"
        "const mark = '%1';\n");
    return head.arg(mark) + all + QStringLiteral("globalThis.lectern = lectern;\n})();\n");
}

QString scriptCall(const QString& function, const QJsonArray& arguments)
{
    const auto dot = function.indexOf(u'.');
    const QString object = function.left(dot);
    const QString name = function.mid(dot + 1);
    const QString json = QString::fromUtf8(QJsonDocument(arguments).toJson(QJsonDocument::Compact));
    return QStringLiteral("globalThis.lectern?.%1.%2(...").arg(object, name) + json
        + QStringLiteral(")");
}

} // namespace lectern::desktop
