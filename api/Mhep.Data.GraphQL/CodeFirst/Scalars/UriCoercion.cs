namespace Mhep.Data.GraphQL.CodeFirst.Scalars;

/// <summary><c>URI</c>, absolute or relative; inside a <see cref="Uri"/>.</summary>
internal sealed class UriCoercion() : ScalarText<Uri>("URI")
{
    protected override bool TryParse(string text, out Uri value) => Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out value!);

    protected override string Format(Uri value) => value.OriginalString;
}
