using Mhep.Data.Api.CommandLine;

namespace Mhep.Data.Api.Tests.CommandLine;

public sealed class PrintableTests
{
    [Theory]
    [InlineData("Clients (Ünïcode) 'Ada'\nsecond line", "Clients (Ünïcode) 'Ada'\nsecond line")]
    [InlineData("\u001b[31mred\u0007\r", "\uFFFD[31mred\uFFFD\uFFFD")]
    [InlineData("A\u202Etxt.exe\u200b\u2028", "A\uFFFDtxt.exe\uFFFD\uFFFD")]
    public void What_could_steer_a_terminal_is_only_shown(string text, string printed) => Assert.Equal(printed, Printable.Of(text));
}
