/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-guess-first.h"

/**
 * PlenaryGuessFirst:
 *
 * Asks what somebody thinks before they see what was measured. It can be skipped.
 */

struct _PlenaryGuessFirst
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkLabel *question_label;
  GtkSpinButton *spin;
  GtkLabel *unit_label;
  GtkButton *confirm_button;

  gboolean touched;
};

G_DEFINE_FINAL_TYPE (PlenaryGuessFirst, plenary_guess_first, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_QUESTION = 1,
  PROP_UNIT,
  PROP_ADJUSTMENT,
  PROP_DIGITS,
  PROP_CONFIRM,
} PlenaryGuessFirstProps;

static GParamSpec *props[PROP_CONFIRM + 1];

enum
{
  GUESSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_cb (PlenaryGuessFirst *self)
{
  gtk_spin_button_update (self->spin);
  g_signal_emit (self, signals[GUESSED], 0,
                 self->touched ? gtk_spin_button_get_value (self->spin) : -1.0);
}

/* A number that nobody has touched is no guess. */
static void
touched_cb (PlenaryGuessFirst *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self->spin)))
    self->touched = TRUE;
}

static void
skip_cb (PlenaryGuessFirst *self)
{
  g_signal_emit (self, signals[GUESSED], 0, -1.0);
}

static void
plenary_guess_first_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PLENARY_TYPE_GUESS_FIRST);

  G_OBJECT_CLASS (plenary_guess_first_parent_class)->dispose (object);
}

static void
plenary_guess_first_get_property (GObject *object,
                                  guint prop_id,
                                  GValue *value,
                                  GParamSpec *pspec)
{
  PlenaryGuessFirst *self = PLENARY_GUESS_FIRST (object);

  switch ((PlenaryGuessFirstProps) prop_id)
    {
    case PROP_QUESTION:
      g_value_set_string (value, gtk_label_get_text (self->question_label));
      break;
    case PROP_UNIT:
      g_value_set_string (value, gtk_label_get_text (self->unit_label));
      break;
    case PROP_ADJUSTMENT:
      g_value_set_object (value, gtk_spin_button_get_adjustment (self->spin));
      break;
    case PROP_DIGITS:
      g_value_set_uint (value, gtk_spin_button_get_digits (self->spin));
      break;
    case PROP_CONFIRM:
      g_value_set_string (value, gtk_button_get_label (self->confirm_button));
      break;
    }
}

static void
set_question (PlenaryGuessFirst *self,
              const char *question)
{
  gtk_label_set_text (self->question_label, question);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->spin), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  question, -1);
}

static void
plenary_guess_first_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  PlenaryGuessFirst *self = PLENARY_GUESS_FIRST (object);

  switch ((PlenaryGuessFirstProps) prop_id)
    {
    case PROP_QUESTION:
      set_question (self, g_value_get_string (value));
      break;
    case PROP_UNIT:
      gtk_label_set_text (self->unit_label, g_value_get_string (value));
      break;
    case PROP_ADJUSTMENT:
      gtk_spin_button_set_adjustment (self->spin, g_value_get_object (value));
      break;
    case PROP_DIGITS:
      gtk_spin_button_set_digits (self->spin, g_value_get_uint (value));
      break;
    case PROP_CONFIRM:
      gtk_button_set_label (self->confirm_button, g_value_get_string (value));
      break;
    }
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  /**
   * PlenaryGuessFirst:question:
   *
   * What is asked.
   */
  props[PROP_QUESTION] = g_param_spec_string ("question", NULL, NULL, "", flags);
  /**
   * PlenaryGuessFirst:unit:
   *
   * What the number counts, as it stands behind it.
   */
  props[PROP_UNIT] = g_param_spec_string ("unit", NULL, NULL, "", flags);
  /**
   * PlenaryGuessFirst:adjustment:
   *
   * What can be guessed.
   */
  props[PROP_ADJUSTMENT] =
    g_param_spec_object ("adjustment", NULL, NULL, GTK_TYPE_ADJUSTMENT, flags);
  /**
   * PlenaryGuessFirst:digits:
   *
   * How many decimals the number has.
   */
  props[PROP_DIGITS] = g_param_spec_uint ("digits", NULL, NULL, 0, 3, 0, flags);
  /**
   * PlenaryGuessFirst:confirm:
   *
   * What the button says, with its mnemonic, that takes the guess.
   */
  props[PROP_CONFIRM] = g_param_spec_string ("confirm", NULL, NULL, "", flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
plenary_guess_first_class_init (PlenaryGuessFirstClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_guess_first_dispose;
  object_class->get_property = plenary_guess_first_get_property;
  object_class->set_property = plenary_guess_first_set_property;
  install_properties (object_class);

  /**
   * PlenaryGuessFirst::guessed:
   * @self: the question
   * @value: what is guessed, or -1 if nothing is
   *
   * Emitted when somebody wants to see what was measured.
   */
  signals[GUESSED] = g_signal_new ("guessed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_DOUBLE);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/plenary_app/Plenary/ui/plenary-guess-first.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryGuessFirst, content);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGuessFirst, question_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGuessFirst, spin);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGuessFirst, unit_label);
  gtk_widget_class_bind_template_child (widget_class, PlenaryGuessFirst, confirm_button);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
  gtk_widget_class_bind_template_callback (widget_class, skip_cb);
}

static void
plenary_guess_first_init (PlenaryGuessFirst *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  /* The button has a signal of the same name, which the key does not reach. */
  g_signal_connect_object (gtk_editable_get_delegate (GTK_EDITABLE (self->spin)), "activate",
                           G_CALLBACK (show_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_editable_get_delegate (GTK_EDITABLE (self->spin)), "changed",
                           G_CALLBACK (touched_cb), self, G_CONNECT_SWAPPED);
}
