namespace Mhep.Data.GraphQL.CodeFirst.Methods;

/// <summary>Results of tasks whose type is known at run time only.</summary>
internal static class TaskResults
{
    /// <summary>The result of a task that has ended well.</summary>
    public static object? Of(Task task) => task.GetType().GetProperty("Result")?.GetValue(task);

    /// <summary>Awaits a <see cref="ValueTask{T}"/>.</summary>
    public static async ValueTask<object> OfValueTaskAsync(object valueTask)
    {
        var task = (Task)valueTask.GetType().GetMethod(nameof(ValueTask.AsTask))!.Invoke(valueTask, null)!;
        await task;
        return Of(task)!;
    }
}
