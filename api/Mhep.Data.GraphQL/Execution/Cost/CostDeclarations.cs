using System.Runtime.CompilerServices;
using Mhep.Data.GraphQL.Types;

namespace Mhep.Data.GraphQL.Execution.Cost;

/// <summary>Declarations by element, read once each.</summary>
internal static class CostDeclarations
{
    private static readonly ConditionalWeakTable<ISchemaElement, CostDeclaration> Known = [];

    public static CostDeclaration Of(ISchemaElement element) => element.AppliedDirectives.Count == 0
        ? CostDeclaration.None
        : Known.GetValue(element, static key => CostDeclaration.Read(key.AppliedDirectives));
}
