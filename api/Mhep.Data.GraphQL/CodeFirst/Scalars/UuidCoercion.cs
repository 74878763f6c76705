namespace Mhep.Data.GraphQL.CodeFirst.Scalars;

/// <summary><c>UUID</c> with hyphens; inside a <see cref="Guid"/>.</summary>
internal sealed class UuidCoercion() : ScalarText<Guid>("UUID")
{
    protected override bool TryParse(string text, out Guid value) => Guid.TryParseExact(text, "D", out value);

    protected override string Format(Guid value) => value.ToString("D");
}
