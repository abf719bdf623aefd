#pragma once

#include <QFontDatabase>
#include <QString>

#include <initializer_list>

namespace lectern::desktop {

/// The first of the families of a CSS font-family list that this machine has and that writes one of
/// `systems`; empty where none does, or only what CSS calls by a kind (sans-serif).
QString familyInForce(const QString& cssFamilies,
                      std::initializer_list<QFontDatabase::WritingSystem> systems);

} // namespace lectern::desktop
