namespace Mhep.Data.Api.Tests.Access;

/// <summary>A question made from the schema.</summary>
/// <param name="Field">The field it tries, 'Site.performance'.</param>
/// <param name="Argument">The argument it tries; empty for none.</param>
/// <param name="Text">The document.</param>
internal sealed record SchemaQuestion(string Field, string Argument, string Text);
