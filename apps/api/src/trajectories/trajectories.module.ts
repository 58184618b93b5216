import { Module } from '@nestjs/common';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { FalseAlarm } from './false-alarm.js';
import { TrajectoriesController } from './trajectories.controller.js';
import { Trajectories } from './trajectories.service.js';

@Module({
  imports: [InstrumentsModule],
  controllers: [TrajectoriesController],
  providers: [Trajectories, FalseAlarm],
  exports: [FalseAlarm],
})
export class TrajectoriesModule {}
