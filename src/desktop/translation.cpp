#include "desktop/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace lectern::desktop {

QLocale localeOf(Language language)
{
    switch (language) {
    case Language::English:
        return {QLocale::English, QLocale::UnitedStates};
    case Language::SimplifiedChinese:
        return {QLocale::Chinese, QLocale::SimplifiedChineseScript, QLocale::China};
    case Language::System:
        break;
    }
    return QLocale::system();
}

void Translation::install(Language language)
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    const QLocale locale = localeOf(language);
    QLocale::setDefault(locale);
    const QString ours = QStringLiteral(":/translations");
    const QString qts = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    const bool known = m_own.load(locale, QStringLiteral("lectern"), QStringLiteral("_"), ours);
    // Buttons in a third language beside English ones would look broken.
    if (known && m_qt.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"), qts))
        QCoreApplication::installTranslator(&m_qt);
    // The English file holds nothing but plural forms.
    if (known || m_own.load(QStringLiteral("lectern_en"), ours))
        QCoreApplication::installTranslator(&m_own);
}

} // namespace lectern::desktop
