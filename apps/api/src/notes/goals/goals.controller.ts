import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { GoalChange, NewGoal, TreatmentGoal, TreatmentGoals } from '@attune/contracts';
import { IdParam } from '../../access/id-param.js';
import { CurrentScope, Requires } from '../../access/requires.js';
import { Returns } from '../../access/returns.js';
import type { PersonScope } from '../../database/scope.js';
import { Goals } from './goals.service.js';

@ApiTags('notes')
@Controller()
export class GoalsController {
  constructor(private readonly goals: Goals) {}

  @Requires('goals.read')
  @Returns(TreatmentGoals)
  @Get('treatments/:id/goals')
  list(@CurrentScope() scope: PersonScope, @IdParam() id: string): Promise<TreatmentGoals> {
    return this.goals.list(scope, id);
  }

  @Requires('goals.write')
  @Returns(TreatmentGoal, 201)
  @Post('treatments/:id/goals')
  add(
    @CurrentScope() scope: PersonScope,
    @IdParam() id: string,
    @Body({ schema: NewGoal }) body: NewGoal,
  ): Promise<TreatmentGoal> {
    return this.goals.add(scope, id, body);
  }

  @Requires('goals.write')
  @Returns(TreatmentGoal)
  @Patch('goals/:id')
  change(
    @CurrentScope() scope: PersonScope,
    @IdParam() id: string,
    @Body({ schema: GoalChange }) body: GoalChange,
  ): Promise<TreatmentGoal> {
    return this.goals.change(scope, id, body);
  }
}
