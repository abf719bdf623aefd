#include "desktop/category_rule_form.h"

#include "ui_category_rule_form.h"

#include <QEvent>
#include <QSignalBlocker>

namespace lectern::desktop {

namespace {

constexpr int kRemembered = 0; // the box's first row; those of CategoryOrigin follow in its order

QString separatorsText(const std::vector<std::string>& separators)
{
    QStringList parts;
    for (const auto& separator : separators)
        parts << QString::fromStdString(separator).trimmed();
    return parts.join(u' ');
}

} // namespace

CategoryRuleForm::CategoryRuleForm(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::CategoryRuleForm>())
{
    m_ui->setupUi(this);
    connect(m_ui->originBox, &QComboBox::activated, this, [this] {
        update();
        emit changed();
    });
    for (QLineEdit* edit : {m_ui->prefixEdit, m_ui->separatorsEdit})
        connect(edit, &QLineEdit::textChanged, this, &CategoryRuleForm::changed);
    update();
}

CategoryRuleForm::~CategoryRuleForm() = default;

void CategoryRuleForm::setRule(const std::optional<CategoryRule>& rule)
{
    const QSignalBlocker blocker(this);
    const CategoryRule shown = rule.value_or(CategoryRule {});
    m_ui->originBox->setCurrentIndex(rule ? 1 + static_cast<int>(shown.origin) : kRemembered);
    m_ui->prefixEdit->setText(QString::fromStdString(toText(shown.prefix)));
    m_ui->separatorsEdit->setText(separatorsText(shown.separators));
    update();
}

std::optional<CategoryRule> CategoryRuleForm::rule() const
{
    if (m_ui->originBox->currentIndex() == kRemembered)
        return std::nullopt;
    CategoryRule rule;
    rule.origin = static_cast<CategoryOrigin>(m_ui->originBox->currentIndex() - 1);
    rule.prefix = parseCategoryPath(m_ui->prefixEdit->text().toStdString());
    if (m_ui->separatorsEdit->isEnabled()) {
        for (const QString& separator :
             m_ui->separatorsEdit->text().split(u' ', Qt::SkipEmptyParts))
            rule.separators.push_back(separator.toStdString());
    }
    return rule;
}

void CategoryRuleForm::update()
{
    const auto chosen = rule();
    m_ui->prefixEdit->setEnabled(chosen.has_value());
    // Folders part themselves.
    m_ui->separatorsEdit->setEnabled(chosen && chosen->origin != CategoryOrigin::Folders);
    if (!chosen) {
        m_ui->hintLabel->setText(tr("Each source by its own rule; new ones by the headers."));
        return;
    }
    switch (chosen->origin) {
    case CategoryOrigin::FrontMatter:
        m_ui->hintLabel->setText(tr("What an article's header calls its categories."));
        break;
    case CategoryOrigin::Folders:
        m_ui->hintLabel->setText(tr("The way from the imported folder to the article."));
        break;
    case CategoryOrigin::Tags:
        m_ui->hintLabel->setText(tr("Each tag is a category of its own."));
        break;
    case CategoryOrigin::FrontMatterElseFolders:
        m_ui->hintLabel->setText(tr("The folders count where a header names no category."));
        break;
    }
}

void CategoryRuleForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace lectern::desktop
