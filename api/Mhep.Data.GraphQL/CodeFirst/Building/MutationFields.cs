using System.Reflection;
using Mhep.Data.GraphQL.CodeFirst.Methods;
using Mhep.Data.GraphQL.CodeFirst.Mutations;
using Mhep.Data.GraphQL.Execution;
using Mhep.Data.GraphQL.Execution.Resolvers;
using Mhep.Data.GraphQL.Types;

namespace Mhep.Data.GraphQL.CodeFirst.Building;

/// <summary>Mutations in the form of the conventions: an input object, a payload, a union of errors.</summary>
internal sealed class MutationFields(BuildContext build)
{
    /// <summary>The field of a method.</summary>
    public Field Make(MethodInfo method)
    {
        var name = MethodFields.NameOf(method);
        var prefix = Naming.Pascal(name);
        var plan = new MethodPlan(method, typeof(object), build);
        var input = new InputObjectType($"{prefix}Input", () => plan.ArgumentParameters.Select(build.Inputs.MakeField));
        var arguments = plan.ArgumentParameters.Count == 0 ? [] : new[] { new Argument("input", input.NonNull()) };
        var bound = plan.Bind(values => BindInput(plan, values));
        var (raw, pipe) = MakePipe(plan.Raw);
        return new Field(name, MakePayload(prefix, method, plan.Raw).NonNull(), arguments)
        {
            Description = build.Descriptions.Of(method),
            DeprecationReason = ElementFacts.DeprecationReason(method),
            Metadata = ElementFacts.Metadata(method),
            AppliedDirectives = plan.Directives(),
            Resolver = plan.MakeResolver(bound, raw, typeof(Payload), pipe),
        };
    }

    private static object?[] BindInput(MethodPlan plan, ArgumentValues values)
    {
        var members = values["input"] as IReadOnlyDictionary<string, object?>;
        return plan.BindArguments(name => members is not null && members.TryGetValue(name, out var value) ? (true, value) : (false, null));
    }

    private static TypeUse ResultOf(TypeUse raw) =>
        raw.Type.IsGenericType && raw.Type.GetGenericTypeDefinition() == typeof(MutationResult<>) ? raw.Arguments[0] : raw;

    private static (Type Raw, object Pipe) MakePipe(TypeUse raw)
    {
        var result = ResultOf(raw);
        var pipe = ReferenceEquals(result, raw)
            ? typeof(PayloadPipe<>).MakeGenericType(raw.FullType)
            : typeof(MutationResultPipe<>).MakeGenericType(result.Type);
        return (raw.FullType, Activator.CreateInstance(pipe)!);
    }

    private ObjectType MakePayload(string prefix, MethodInfo method, TypeUse raw) => new($"{prefix}Payload", () =>
    {
        var type = build.Outputs.Find(ResultOf(raw) with { IsNullable = true }, method);
        var fields = new List<Field>
        {
            new(Naming.Camel(type.Named.Name), type)
            {
                Description = "The result; null where there are errors.",
                Resolver = new PropertyResolver<Payload, object?>(payload => payload.Value),
            },
        };
        if (MakeErrors(prefix, method) is { } errors)
        {
            fields.Add(new Field("errors", errors.NonNull().List())
            {
                Description = "What kept the mutation from its result; null where nothing did.",
                Resolver = new PropertyResolver<Payload, IReadOnlyList<IMutationError>?>(payload => payload.Errors),
            });
        }

        return fields;
    })
    {
        Description = $"What `{MethodFields.NameOf(method)}` came to.",
    };

    private UnionType? MakeErrors(string prefix, MethodInfo method)
    {
        var errors = method.GetCustomAttributes<ErrorAttribute>().Select(error => error.Type).ToList();
        return errors.Count == 0 ? null : new UnionType($"{prefix}Error", () => errors.Select(build.Outputs.Named))
        {
            Description = $"What can keep `{MethodFields.NameOf(method)}` from its result.",
        };
    }
}
