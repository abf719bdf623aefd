#include "desktop/reading_settings_dialog.h"

#include "desktop/font_in_force.h"
#include "desktop/reader_pane.h"
#include "ui_reading_settings_dialog.h"

#include <QEvent>
#include <QFontDatabase>
#include <QPointer>
#include <QScopedValueRollback>

namespace lectern::desktop {

namespace {

constexpr QPoint kBesideTheArticle(24, 96); ///< over the lists, which nobody reads meanwhile

using WritingSystem = QFontDatabase::WritingSystem;
constexpr std::initializer_list<WritingSystem> kCjk {
    QFontDatabase::SimplifiedChinese, QFontDatabase::TraditionalChinese, QFontDatabase::Japanese,
    QFontDatabase::Korean};

QStringList familiesOf(std::initializer_list<WritingSystem> systems)
{
    QStringList families;
    for (const WritingSystem system : systems)
        families += QFontDatabase::families(system);
    families.removeDuplicates();
    families.removeIf([](const QString& family) { return QFontDatabase::isPrivateFamily(family); });
    families.sort(Qt::CaseInsensitive);
    return families;
}

QStringList fixedFamilies()
{
    QStringList families = familiesOf({QFontDatabase::Latin});
    families.removeIf([](const QString& family) { return !QFontDatabase::isFixedPitch(family); });
    return families;
}

void select(QComboBox& box, const QString& family)
{
    const int at = box.findData(family);
    if (at < 0)
        box.addItem(family, family); // chosen on a machine that had it
    box.setCurrentIndex(at < 0 ? box.count() - 1 : at);
}

/// The lowest value of a spin box stands for what the language asks for.
int valueOf(const QSpinBox& box, int byLanguage)
{
    return box.value() == box.minimum() ? byLanguage : box.value();
}

void showValue(QSpinBox& box, int value, int byLanguage)
{
    box.setValue(value == byLanguage ? box.minimum() : value);
}

} // namespace

void ReadingSettingsDialog::show(Preferences& preferences, ReaderPane& pane, QWidget* window)
{
    auto* dialog = window->findChild<ReadingSettingsDialog*>();
    if (!dialog) {
        dialog = new ReadingSettingsDialog(preferences, window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->move(window->mapToGlobal(kBesideTheArticle));
        const auto measure = [dialog, pane = &pane] {
            pane->callPage(QStringLiteral("look.measures"), {},
                           [dialog = QPointer(dialog)](const QVariant& measures) {
                               if (dialog)
                                   dialog->setInForce(measures.toMap());
                           });
        };
        connect(&pane, &ReaderPane::articlePainted, dialog, measure);
        connect(&preferences, &Preferences::changed, dialog, measure);
        measure();
    }
    static_cast<QWidget*>(dialog)->show();
    dialog->raise();
    dialog->activateWindow();
}

ReadingSettingsDialog::ReadingSettingsDialog(Preferences& preferences, QWidget* parent)
    : QDialog(parent)
    , m_preferences(preferences)
    , m_ui(std::make_unique<Ui::ReadingSettingsDialog>())
{
    m_ui->setupUi(this);
    fillFamilies();
    showValues(preferences.values());
    connectFields();
    connect(&preferences, &Preferences::changed, this, &ReadingSettingsDialog::showValues);
    connect(m_ui->resetButton, &QPushButton::clicked, this, &ReadingSettingsDialog::reset);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::close);
}

ReadingSettingsDialog::~ReadingSettingsDialog() = default;

void ReadingSettingsDialog::fillFamilies()
{
    const auto fill = [](QComboBox& box, const QStringList& families) {
        box.clear();
        box.addItem(tr("By language"), QString());
        for (const QString& family : families)
            box.addItem(family, family);
    };
    fill(*m_ui->latinFamily, familiesOf({QFontDatabase::Latin}));
    fill(*m_ui->cjkFamily, familiesOf(kCjk));
    fill(*m_ui->monoFamily, fixedFamilies());
}

void ReadingSettingsDialog::connectFields()
{
    const auto onFamily = [this](QComboBox* box, QString ReadingStyle::*family) {
        connect(box, &QComboBox::currentIndexChanged, this, [this, box, family] {
            change(
                [=](Settings& values) { values.reading.*family = box->currentData().toString(); });
        });
    };
    onFamily(m_ui->latinFamily, &ReadingStyle::latinFamily);
    onFamily(m_ui->cjkFamily, &ReadingStyle::cjkFamily);
    onFamily(m_ui->monoFamily, &ReadingStyle::monoFamily);
    const auto onNumber = [this](QSpinBox* box, int ReadingStyle::*number, int byLanguage) {
        connect(box, &QSpinBox::valueChanged, this, [this, box, number, byLanguage] {
            change([=](Settings& values) { values.reading.*number = valueOf(*box, byLanguage); });
        });
    };
    onNumber(m_ui->lineWidth, &ReadingStyle::widthEm, 0);
    onNumber(m_ui->lineHeight, &ReadingStyle::lineHeightPercent, 0);
    onNumber(m_ui->paragraphGap, &ReadingStyle::paragraphGapPercent, -1);
    connect(m_ui->size, &QSpinBox::valueChanged, this,
            [this](int px) { change([px](Settings& values) { values.fontSizePx = px; }); });
    connect(m_ui->theme, &QComboBox::currentIndexChanged, this, [this](int index) {
        change([index](Settings& values) { values.theme = static_cast<page::Theme>(index); });
    });
    connect(m_ui->alignment, &QComboBox::currentIndexChanged, this, [this](int index) {
        change([index](Settings& values) {
            values.reading.alignment = static_cast<page::Alignment>(index);
        });
    });
    connect(m_ui->indent, &QCheckBox::toggled, this, [this](bool on) {
        change([on](Settings& values) {
            values.reading.indent = on ? page::Indent::FirstLine : page::Indent::None;
        });
    });
}

void ReadingSettingsDialog::setInForce(const QVariantMap& measures)
{
    m_inForce = measures;
    showInForce();
}

// A field that a person has decided says no more what the language would: the page does not know.
void ReadingSettingsDialog::showInForce()
{
    const QScopedValueRollback showing(m_showing, true);
    const auto measured = [this](const char* name) { return m_inForce.value(QLatin1String(name)); };
    const auto number = [&](ByLanguageBox& box, const char* name) {
        if (box.isByLanguage())
            box.setInForce(measured(name).toInt());
    };
    number(*m_ui->lineWidth, "width");
    number(*m_ui->lineHeight, "leading");
    number(*m_ui->paragraphGap, "gap");
    const auto text = [](QComboBox& box, const QString& value) {
        const bool isKnown = box.currentIndex() == 0 && !value.isEmpty();
        box.setItemText(0, isKnown ? tr("By language: %1").arg(value) : tr("By language"));
    };
    const QString fonts = measured("fonts").toString();
    text(*m_ui->latinFamily, familyInForce(fonts, {QFontDatabase::Latin}));
    text(*m_ui->cjkFamily, familyInForce(fonts, kCjk));
    text(*m_ui->monoFamily, familyInForce(measured("mono").toString(), {QFontDatabase::Latin}));
    const auto align = measured("justified");
    text(*m_ui->alignment,
         align.isValid() ? m_ui->alignment->itemText(align.toBool() ? 1 : 2) : QString());
}

void ReadingSettingsDialog::change(const std::function<void(Settings&)>& edit)
{
    if (!m_showing)
        m_preferences.change(edit);
}

void ReadingSettingsDialog::showValues(const Settings& values)
{
    const QScopedValueRollback showing(m_showing, true);
    const ReadingStyle& reading = values.reading;
    m_ui->theme->setCurrentIndex(static_cast<int>(values.theme));
    m_ui->size->setValue(values.fontSizePx);
    select(*m_ui->latinFamily, reading.latinFamily);
    select(*m_ui->cjkFamily, reading.cjkFamily);
    select(*m_ui->monoFamily, reading.monoFamily);
    showValue(*m_ui->lineWidth, reading.widthEm, 0);
    showValue(*m_ui->lineHeight, reading.lineHeightPercent, 0);
    showValue(*m_ui->paragraphGap, reading.paragraphGapPercent, -1);
    m_ui->alignment->setCurrentIndex(static_cast<int>(reading.alignment));
    m_ui->indent->setChecked(reading.indent == page::Indent::FirstLine);
}

void ReadingSettingsDialog::reset()
{
    m_preferences.change([](Settings& values) {
        const Settings plain;
        values.theme = plain.theme;
        values.fontSizePx = plain.fontSizePx;
        values.reading = plain.reading;
    });
}

void ReadingSettingsDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        const QScopedValueRollback showing(m_showing, true);
        m_ui->retranslateUi(this);
        fillFamilies();
        showValues(m_preferences.values());
        showInForce();
    }
}

} // namespace lectern::desktop
