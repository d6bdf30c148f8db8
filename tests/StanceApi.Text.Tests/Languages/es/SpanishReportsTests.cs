using StanceApi.Text.Tests.Support;

namespace StanceApi.Text.Tests.Languages.es;

public sealed class SpanishReportsTests
{
    [Theory]
    [InlineData(
        "El presidente de Francia, Emmanuel Laurent, dijo el lunes que su país no firmará el tratado.",
        "Emmanuel Laurent: su país no firmará el tratado"
    )]
    [InlineData(
        "«No firmaremos el tratado», afirmó la ministra de Exteriores, Lucía Ferrán.",
        "Lucía Ferrán: No firmaremos el tratado"
    )]
    [InlineData(
        "El ministro francés de Pesca, Jean Morel, aseguró que el acuerdo \"es un error\".",
        "Jean Morel: el acuerdo \"es un error\""
    )]
    [InlineData(
        "Según el Gobierno español, las negociaciones continuarán en mayo.",
        "Gobierno español: las negociaciones continuarán en mayo"
    )]
    [InlineData(
        "Dijo el portavoz que el puente se abrirá en abril.",
        "el portavoz: el puente se abrirá en abril"
    )]
    [InlineData(
        "El Gobierno español y el Gobierno francés pidieron a Bruselas que retire la norma.",
        "Gobierno español + Gobierno francés: retire la norma"
    )]
    [InlineData(
        "El alcalde, Tomás Vidal, ha prometido que cumplirá el acuerdo.",
        "Tomás Vidal: cumplirá el acuerdo"
    )]
    public void Who_says_what_is_read(string text, string expected) =>
        Assert.Equal([expected], Reading.Lines(text, "es"));

    [Fact]
    public void A_verb_without_a_subject_goes_on_with_the_speaker_before() =>
        Assert.Equal(
            ["Andrés Rivas: el plan es caro", "Andrés Rivas: el Parlamento votará en junio"],
            Reading.Lines(
                "El canciller Andrés Rivas dijo que el plan es caro. Añadió que el Parlamento votará en junio.",
                "es"
            )
        );

    [Fact]
    public void A_second_quotation_needs_no_subject() =>
        Assert.Equal(
            ["Ana Robles: Estamos de acuerdo", "Ana Robles: Pero falta el dinero"],
            Reading.Lines(
                "«Estamos de acuerdo», dijo Ana Robles. «Pero falta el dinero», añadió.",
                "es"
            )
        );

    [Fact]
    public void Two_verbs_share_one_subject() =>
        Assert.Equal(
            ["Washington: el ataque", "Washington: se retiren las tropas"],
            Reading.Lines("Washington condenó el ataque y exigió que se retiren las tropas.", "es")
        );

    [Theory]
    [InlineData("La portavoz se negó a comentar el informe.")]
    [InlineData("El llamado «muro verde» de la capital costará 200 millones.")]
    [InlineData("El puente se abrió en abril y costó doce millones.")]
    public void What_nobody_states_is_no_statement(string text) =>
        Assert.Empty(Reading.Lines(text, "es"));

    [Theory]
    [InlineData("El ministro Juan Pérez dijo ayer que vendrá pronto.", "2024-10-01")]
    [InlineData("El ministro Juan Pérez dijo el lunes que vendrá pronto.", "2024-09-30")]
    [InlineData("El ministro Juan Pérez dijo hace tres días que vendrá pronto.", "2024-09-29")]
    [InlineData(
        "El 12 de marzo de 2023, el ministro Juan Pérez dijo que vendrá pronto.",
        "2023-03-12"
    )]
    [InlineData(
        "La semana pasada, el ministro Juan Pérez dijo que vendrá pronto.",
        "2024-09-23..2024-09-29"
    )]
    [InlineData("En agosto, el ministro Juan Pérez dijo que vendrá pronto.", "2024-08")]
    [InlineData("El ministro Juan Pérez dijo que vendrá el lunes.", "unknown")]
    public void The_day_is_that_of_the_saying(string text, string expected) =>
        Assert.Equal([expected], Reading.Of(text, "es").Statements.Select(Reading.SaidOn));

    [Fact]
    public void A_news_agency_carries_and_does_not_speak()
    {
        var statement = Assert.Single(
            Reading
                .Of(
                    "La ministra de Hacienda, Marta Olivares, anunció ayer que el impuesto bajará, según informó Europa Press.",
                    "es"
                )
                .Statements
        );
        Assert.Equal("Marta Olivares", Reading.Speakers(statement));
        Assert.Equal(["Europa Press"], statement.ReportedBy);
    }

    [Fact]
    public void A_sentence_may_begin_with_its_opening_mark() =>
        Assert.Equal(
            ["Ana Robles: nadie lo sabe"],
            Reading.Lines("No hay dinero. ¿Por qué? Ana Robles dijo que nadie lo sabe.", "es")
        );

    [Fact]
    public void The_language_is_told_by_its_little_words() =>
        Assert.Equal(
            "es",
            Reading.Of("El ministro dijo que el acuerdo no se firmará en la capital.").Language
        );
}
