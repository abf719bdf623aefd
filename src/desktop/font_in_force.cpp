#include "desktop/font_in_force.h"

#include <QStringList>

#include <algorithm>

namespace lectern::desktop {

namespace {

QString unquoted(QString family)
{
    family = family.trimmed();
    const bool isQuoted = family.size() > 1 && family.front() == family.back()
        && (family.front() == u'"' || family.front() == u'\'');
    return isQuoted ? family.mid(1, family.size() - 2) : family;
}

} // namespace

QString familyInForce(const QString& cssFamilies,
                      std::initializer_list<QFontDatabase::WritingSystem> systems)
{
    const QStringList families = cssFamilies.split(u',');
    for (const QString& each : families) {
        QString family = unquoted(each);
        if (!QFontDatabase::hasFamily(family))
            continue;
        const auto known = QFontDatabase::writingSystems(family);
        if (std::ranges::any_of(systems, [&](auto system) { return known.contains(system); }))
            return family;
    }
    return {};
}

} // namespace lectern::desktop
